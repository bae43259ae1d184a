using System.Globalization;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.Requests.Desk;
using Parasol.Requests.Domain;
using Parasol.Vault;

namespace Parasol.Requests.Answering;

/// <summary>Tells the person kindly that we cannot help with this ourselves, and who may.</summary>
[Opens]
sealed class DeclineRequest(IStaffVault vault, IListings listings)
{
    /// <summary>More would be a list to search in, not an answer.</summary>
    public const int MostOptions = 10;

    public async Task<Outcome> Decline(ProgramId program, RowId row, long version, string? words, IReadOnlyCollection<ServiceId> services)
    {
        if (services.Count > MostOptions)
        {
            return Refusal.Rule("Choose at most {0} places.", "Places", MostOptions);
        }
        var options = await listings.Read(vault.Me!.Organisation, Readers.Workers, services);
        await using var act = vault.Begin();
        var found = await RequestInAct.Find(act, program, row, version);
        if (!found.IsDone)
        {
            return found.Refusal;
        }
        var request = found.Value;
        var declined = request.Value.Decline(vault.Me.Id, act.At);
        if (!declined.IsDone)
        {
            return declined.Refusal;
        }
        act.Change(request.Request, declined.Value);
        request.Read(act);
        if (request.Value.Mailbox is { } mailbox)
        {
            var chosen = services.Where(options.ContainsKey).Select(s => options[s]).Where(l => l.MayRefer).ToList();
            var text = Text(words, chosen);
            if (text is not null)
            {
                act.Add(request.Desk, new Letter { At = act.At, By = vault.Me.Id, Words = text, Mailbox = mailbox });
            }
            act.TellPerson(mailbox, new PersonLine
            {
                Says = chosen.Count > 0
                    ? "We are sorry: we cannot help with this ourselves. These places may help. You can still write to us here. We delete your request on {0}, or at once when you take it back."
                    : "We are sorry: we cannot help with this ourselves. You can still write to us here. We delete your request on {0}, or at once when you take it back.",
                With = [declined.Value.KeptUntil!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)],
                Words = text,
            });
        }
        return await act.Commit(AuditCode.Changed, "Declined a request");
    }

    static string? Text(string? words, IReadOnlyList<Listing> options) =>
        string.Join("\n\n", new[] { words, options.Count == 0 ? null : string.Join('\n', options.Select(Option)) }.OfType<string>()) is { Length: > 0 } text ? text : null;

    static string Option(Listing listing)
    {
        var phones = string.Join(", ", listing.Phones.Where(p => p.Kind.Says != "Fax").Select(p => p.Number).Distinct(StringComparer.Ordinal).Take(2));
        var name = listing.Name.Contains(listing.ProviderName, StringComparison.OrdinalIgnoreCase) ? listing.Name : $"{listing.Name} ({listing.ProviderName})";
        return phones.Length == 0 ? $"– {name}" : $"– {name}: {phones}";
    }
}
