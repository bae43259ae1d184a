namespace Parasol.Vault.Doors;

// After somebody has left a program, whatever is written in it goes under keys they cannot have known.
sealed partial class StaffActs
{
    /// <summary>Gives the files of this act new keys, where theirs were drawn before the program's newest epoch.</summary>
    async Task RenewKeys()
    {
        var before = _files.Values.Where(c => !c.IsNew && c.File.MadeIn < c.File.Program.Epoch && !_shredded.Contains(c.File.Id) && !_together.Away.Contains(c.File.Id)).ToList();
        if (before.Count > 0)
        {
            _wraps.AddRange(await fresh.Of(before, Id));
        }
        // What was given to a colleague in this very act was the key that goes.
        foreach (var change in before.Where(c => c.IsRenewed))
        {
            foreach (var help in _helps.Where(h => h.File == change.File.Id).ToList())
            {
                _helps.Remove(help);
                if ((await helps.Make(change.File, help.To, help.LastDay)) is { IsDone: true } made)
                {
                    _helps.Add(made.Value);
                }
            }
        }
    }

    async Task DropOldKeys()
    {
        foreach (var change in _files.Values.Where(c => c.IsRenewed))
        {
            await fresh.Drop(change);
        }
    }
}
