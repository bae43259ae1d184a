namespace Parasol.Vault.Doors;

// After somebody has left a program, whatever is written in it goes under keys they cannot have known; and so does what stays of a file when a record of it
// is removed for good.
sealed partial class StaffActs
{
    /// <summary>
    /// Gives the files of this act new keys, where theirs were drawn before the program's newest epoch or a record goes for good; false when one that needs it gets none.
    /// </summary>
    async Task<bool> RenewKeys()
    {
        var before = _files.Values.Where(c => !c.IsNew && (c.File.MadeIn < c.File.Program.Epoch || _forGood.Contains(c.File.Id)) && !_shredded.Contains(c.File.Id) && !_together.Away.Contains(c.File.Id)).ToList();
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
                if ((await helps.Again(change.File, help)) is { IsDone: true } made)
                {
                    _helps.Add(made.Value);
                }
            }
        }
        return _forGood.All(f => _files[f].IsRenewed || _shredded.Contains(f));
    }

    async Task DropOldKeys()
    {
        foreach (var change in _files.Values.Where(c => c.IsRenewed))
        {
            await fresh.Drop(change);
        }
    }
}
