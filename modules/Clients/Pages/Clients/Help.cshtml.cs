using Microsoft.AspNetCore.Mvc;
using Parasol.Clients.Helping;
using Parasol.Kernel;
using Parasol.People;
using Parasol.Vault;
using Parasol.Web.Forms;
using Parasol.Web.Tags;

namespace Parasol.Clients.Pages.Clients;

/// <summary>Asks a colleague outside the program to help with one file for some days, and ends it.</summary>
[Opens]
sealed class HelpPage(IStaffVault vault, IHelpVault help, KeepHelp keep, IColleagues colleagues) : FileForm<HelpPage.Form>(vault)
{
    public const string Give = "give";

    public const string End = "end";

    public sealed record Form
    {
        [AtMost(8)]
        public string? Act { get; set; }

        public Guid? To { get; set; }

        public int? Days { get; set; }

        [AtMost(1000)]
        public string? Reason { get; set; }

        /// <summary>Whose help ends.</summary>
        public Guid? Who { get; set; }

        public override string ToString() => "sealed";
    }

    IReadOnlyDictionary<StaffId, string> _outside = new Dictionary<StaffId, string>();

    IReadOnlyDictionary<StaffId, string> _names = new Dictionary<StaffId, string>();

    public static IEnumerable<Choice> Lengths { get; } = [new("1", "One day"), new("3", "Three days"), new("7", "One week"), new("14", "Two weeks")];

    public IReadOnlyList<RunningHelp> Running { get; private set; } = [];

    public IEnumerable<Choice> Colleagues => _outside.OrderBy(n => n.Value, StringComparer.CurrentCultureIgnoreCase).Select(n => new Choice($"{n.Key.Value:D}", n.Value, IsWords: true));

    public bool KeepsApart { get; private set; }

    public string Name(StaffId who) => _names.GetValueOrDefault(who) ?? Say["A colleague"];

    public string? Reason(RunningHelp one) => Open.All<HelpGiven>().Where(h => h.Value.To == one.To).OrderByDescending(h => h.Value.At).FirstOrDefault()?.Value.Why;

    protected override string Why => "Looked at who helps with the file";

    protected override async Task<Outcome> More()
    {
        Running = await help.With(Whose);
        KeepsApart = await keep.KeepsApart(Open.Program);
        _outside = await keep.Outside(Open.Program);
        _names = await colleagues.Names();
        return Outcome.Done;
    }

    protected override async Task<Outcome> Do() => Input switch
    {
        { Act: Give } => await keep.Give(Whose, Input.To is { } to ? new StaffId(to) : null, Input.Days, Input.Reason),
        { Act: End, Who: { } who } => await keep.End(Whose, new StaffId(who)),
        _ => Refusal.Rule("Choose what to do."),
    };

    protected override IActionResult Next() => On(ClientsLinks.Help(Whose), "saved");
}
