using Parasol.Vault.Words;

namespace Parasol.Modules.Tests.Vault;

/// <summary>Words that stand in codes, passphrases and kits, and are read aloud.</summary>
public sealed class DrawnWordsTests
{
    [Fact]
    public void No_code_holds_a_word_that_judges_or_frightens_whoever_reads_it()
    {
        foreach (var (list, not) in new[] { (WordList.English, NotDrawn.English), (WordList.Spanish, NotDrawn.Spanish) })
        {
            list.Draw(400_000).Where(not.Contains).ShouldBeEmpty();
            // Each is a word of the list, or leaving it out would do nothing.
            not.ShouldAllBe(word => list.Read(word) != null);
        }
    }

    [Fact]
    public void What_was_drawn_before_is_still_read()
    {
        WordList.ReadReturnCode("cathouse police abacus abdomen able about zebra").ShouldBeNull("about is no word of the list");
        WordList.ReadReturnCode("cathouse police abacus abdomen zebra shame zone").ShouldNotBeNull();
    }
}
