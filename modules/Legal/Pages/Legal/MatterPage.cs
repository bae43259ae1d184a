using Parasol.Kernel;
using Parasol.Legal.Domain;
using Parasol.Legal.Matters;
using Parasol.Web.Forms;

namespace Parasol.Legal.Pages.Legal;

/// <summary>A page with a form about one matter: the one in its address.</summary>
internal abstract class MatterPage<TInput>(ReadMatters read) : FormPage<TInput> where TInput : class, new()
{
    public FileId Whose => this.FileOf();

    public RowId Row => this.RowOf();

    public MatterSheet Sheet { get; private set; } = null!;

    public Matter Matter { get; private set; } = null!;

    protected override async Task<Outcome> Load(bool isNew)
    {
        var sheet = await read.Of(Whose, "Looked at a matter");
        if (!sheet.IsDone)
        {
            return sheet.Refusal;
        }
        if (sheet.Value.Matters.FirstOrDefault(m => m.Row == Row)?.Value is not { } matter)
        {
            return Refusal.NotThere;
        }
        (Sheet, Matter) = (sheet.Value, matter);
        return await Fill(isNew);
    }

    /// <summary>What else the page needs, once the matter is read.</summary>
    /// <param name="isNew">True on GET.</param>
    protected virtual Task<Outcome> Fill(bool isNew) => Task.FromResult(Outcome.Done);
}
