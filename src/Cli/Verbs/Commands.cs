using System.CommandLine;
using Microsoft.Extensions.DependencyInjection;
using Parasol.Cli.Lint;
using Parasol.Kernel;
using Parasol.Listings;
using Parasol.People;
using Parasol.Vault;

namespace Parasol.Cli.Verbs;

/// <summary>Every command of the product, in one list.</summary>
static class Commands
{
    public static IEnumerable<Command> All(Option<string> data, Option<bool> json) =>
    [
        Serve(data),
        Demo(data),
        BackupVerb.Command(data, json),
        RestoreVerb.Command(data, json),
        DoctorVerb.Command(data, json),
        WouldTheyGet.Command(data, json),
        UpgradeVerb.Command(data, json),
        SealNowVerbs.Seal(data, json),
        SealNowVerbs.Open(data, json),
        new Command("walls", "Who holds which keys.") { WallsVerify.Command(data, json) },
        new Command("audit", "The audit chains.") { AuditVerbs.Verify(data, json), AuditVerbs.Anchor(data, json) },
        new Command("listings", "The directory.") { ListingsImport(data, json), ListingsTaxonomy(data, json), ListingsExport.Command(data, json) },
        new Command("care", "What care costs.") { CareFee.Command(json) },
        LegalVerbs.Legal(json),
        LegalVerbs.Playbook(json),
        new Command("organisation", "The organisations of this instance.") { OrganisationAdd(data, json), OrganisationList(data, json) },
        new Command("colleague", "Those who work here.") { ColleagueInvite(data, json) },
        new Command("words", "The texts the product ships.") { WordsLintCommand(json) },
        new Command("forms", "The questions the product asks.") { FormsLintCommand(json) },
        new Command("drill", "Proofs, on an instance of their own.") { DrillCold(json), DrillKeys(json), DrillRestore(json), DrillVerbs.Memory(json), DrillVerbs.MemoryServer(), DrillVerbs.Kill(json), DrillVerbs.KillServer() },
        Code(json),
    ];

    static Command Serve(Option<string> data)
    {
        var port = new Option<int>("--port") { Description = "The port on this machine; 0 for any free one.", DefaultValueFactory = _ => 8080 };
        var command = new Command("serve", "Serves the data folder.") { port };
        command.SetAction((args, cancel) => Server.Run(args.GetValue(data)!, args.GetValue(port), cancel));
        return command;
    }

    static Command Demo(Option<string> data)
    {
        var port = new Option<int>("--port") { Description = "The port on this machine; 0 for any free one.", DefaultValueFactory = _ => 8080 };
        var command = new Command("demo", "Fills an empty data folder with made-up people and serves it.") { port };
        command.SetAction(async (args, cancel) =>
        {
            await MadeUp.Demo.Fill(args.GetValue(data)!);
            return await Server.Run(args.GetValue(data)!, args.GetValue(port), cancel, () => MadeUp.Demo.HowToSignIn(args.GetValue(data)!));
        });
        return command;
    }

    static Command ListingsImport(Option<string> data, Option<bool> json)
    {
        var path = new Argument<string>("path") { Description = "A file or folder: HSDS JSON or CSV of any version, a packed data package, or a table with a mapping." };
        var source = new Option<string>("--source") { Description = "The name of the source." };
        var profile = new Option<bool>("--profile") { Description = "Says what is in the package, and takes nothing in." };
        var stubs = new Option<bool>("--create-stub-organizations") { Description = "Services of unknown organizations come in as drafts." };
        var mapping = new Option<string?>("--mapping") { Description = "A mapping file, for a table with columns of its own." };
        var dry = new Option<bool>("--dry-run") { Description = "Reads, checks and counts, and writes nothing." };
        var open = new Option<bool>("--public") { Description = "New services are public at once." };
        var organisation = new Option<string?>("--organisation") { Description = "Which organisation, where there are several." };
        var command = new Command("import", "Takes a directory in: all of it, or nothing.") { path, source, mapping, profile, dry, stubs, open, organisation };
        command.Validators.Add(result =>
        {
            if (result.GetValue(source) is null && !result.GetValue(profile))
            {
                result.AddError("Give the name of the source with --source, or --profile to look only.");
            }
        });
        command.SetAction(async (args, cancel) =>
        {
            if (args.GetValue(profile))
            {
                var found = PackageProfile.Of(args.GetValue(path)!, args.GetValue(mapping));
                Ground.Answer(args.GetValue(json), found, Sentences(found));
                return found.Faults.Count == 0 ? 0 : Fail($"Not all of it can be read: there {(found.Faults.Count == 1 ? "is" : "are")} {Count(found.Faults.Count, "thing", "things")} to put right first.");
            }
            await using var ground = await Ground.Open(args.GetValue(data)!);
            var (scope, id) = await ground.For(args.GetValue(organisation));
            await using (scope)
            {
                var order = new ImportOrder(args.GetValue(path)!, args.GetValue(source)!) { CreateStubs = args.GetValue(stubs), Mapping = args.GetValue(mapping), IsDryRun = args.GetValue(dry), MakePublic = args.GetValue(open) };
                var audit = scope.ServiceProvider.GetRequiredService<IConsoleAudit>();
                var report = await scope.ServiceProvider.GetRequiredService<IListingImport>().Import(id, order, () => audit.Note("Imported a directory"), cancel);
                Ground.Answer(args.GetValue(json), report, Sentences(report));
                return report.IsDone ? 0 : Fail($"Nothing was imported: there {(report.RefusalCount == 1 ? "is" : "are")} {Count(report.RefusalCount, "thing", "things")} to put right first.");
            }
        });
        return command;
    }

    static Command ListingsTaxonomy(Option<string> data, Option<bool> json)
    {
        var path = new Argument<string>("path") { Description = "A CSV file of terms: id, name or title, parent_id." };
        var name = new Option<string>("--name") { Description = "How the taxonomy is called here.", Required = true };
        var attribution = new Option<string?>("--attribution") { Description = "Who made it and under which licence; shown wherever its terms are." };
        var organisation = new Option<string?>("--organisation") { Description = "Which organisation, where there are several." };
        var import = new Command("import", "Takes a taxonomy in, beside others.") { path, name, attribution, organisation };
        import.SetAction(async (args, cancel) =>
        {
            await using var ground = await Ground.Open(args.GetValue(data)!);
            var (scope, id) = await ground.For(args.GetValue(organisation));
            await using (scope)
            {
                var audit = scope.ServiceProvider.GetRequiredService<IConsoleAudit>();
                var report = await scope.ServiceProvider.GetRequiredService<ITaxonomies>()
                    .Import(id, args.GetValue(path)!, args.GetValue(name)!, args.GetValue(attribution), () => audit.Note("Imported a taxonomy"), cancel);
                Ground.Answer(args.GetValue(json), report,
                [
                    $"terms: {report.Terms.Created} created, {report.Terms.Changed} changed, {report.Terms.Unchanged} unchanged, {report.Removed} removed",
                    .. report.Refusals.Concat(report.Notes).Select(Sentence),
                    .. report.Attribution is null ? (string[])[] : [report.Attribution],
                ]);
                return report.IsDone ? 0 : Fail($"Nothing was imported: there {(report.Refusals.Count == 1 ? "is" : "are")} {Count(report.Refusals.Count, "thing", "things")} to put right first.");
            }
        });
        var list = new Command("list", "Lists the taxonomies with their attributions.") { organisation };
        list.SetAction(async (args, cancel) =>
        {
            await using var ground = await Ground.Open(args.GetValue(data)!);
            var (scope, id) = await ground.For(args.GetValue(organisation));
            await using (scope)
            {
                var all = await scope.ServiceProvider.GetRequiredService<ITaxonomies>().All(id, cancel);
                Ground.Answer(args.GetValue(json), new { taxonomies = all }, all.Select(t => $"{t.Name}: {Count(t.Terms, "term", "terms")}{(t.Attribution is null ? "" : $" ({t.Attribution})")}"));
                return 0;
            }
        });
        return new Command("taxonomy", "Taxonomies of other people.") { import, list };
    }

    public static string Count(long number, string one, string many) => $"{number} {(number == 1 ? one : many)}";

    static IEnumerable<string> Sentences(ImportReport report)
    {
        foreach (var (name, count) in new[] { ("organizations", report.Organizations), ("locations", report.Locations), ("services", report.Services) })
        {
            yield return $"{name}: {count.Created} created, {count.Changed} changed, {count.Unchanged} unchanged, {count.Refused} refused";
        }
        foreach (var refusal in report.Refusals)
        {
            yield return Sentence(refusal);
        }
        foreach (var pair in report.Doubles)
        {
            yield return $"May be the same {pair.Kind}, by name and {string.Join(", ", pair.Same)}: {Sentence(pair.One)} and {Sentence(pair.Other)}. Nothing was merged.";
        }
        if (report.IsDone && report.IsDryRun)
        {
            yield return "A dry run: nothing was written.";
        }
    }

    static IEnumerable<string> Sentences(PackageProfile profile)
    {
        yield return $"layout: {profile.Layout}";
        foreach (var table in profile.Tables)
        {
            yield return $"{table.File}: {Count(table.Rows, "row", "rows")}{(table.IsUnderstood ? "" : "; not understood, passed over")}";
            foreach (var column in table.Columns)
            {
                yield return $"  {column.Name}: {column.Filled} of {table.Rows} filled{(column.IsUnderstood || !table.IsUnderstood ? "" : "; not understood, left out")}";
            }
        }
        foreach (var fault in profile.Faults)
        {
            yield return Sentence(fault);
        }
    }

    static string Sentence(ImportTwin twin) => $"\"{twin.Name}\" of {twin.Source} ({(twin.File is null ? twin.Id : $"{twin.File}, line {twin.Line}")})";

    static string Sentence(ImportRemark remark) =>
        $"{remark.File}{(remark.Line > 0 ? $", line {remark.Line}, column {remark.Column}" : "")}: {remark.Says} [{remark.Code}]";

    static Command OrganisationAdd(Option<string> data, Option<bool> json)
    {
        var name = new Argument<string>("name") { Description = "Its name." };
        var host = new Option<string>("--host") { Description = "The host name that leads to it.", Required = true };
        var login = new Option<string>("--sign-in-name") { Description = "The name its first administrator signs in with.", Required = true };
        var own = new Option<string>("--own-name") { Description = "The name colleagues will see.", Required = true };
        var programs = new Option<string[]>("--program") { Description = "A program; say it again for more.", DefaultValueFactory = _ => ["Care"] };
        var command = new Command("add", "Sets a further organisation up, walled from the others by its own keys.") { name, host, login, own, programs };
        command.SetAction(async (args, _) =>
        {
            await using var ground = await Ground.Open(args.GetValue(data)!, mustExist: false);
            await using var scope = ground.Services.CreateAsyncScope();
            var founded = Done(await scope.ServiceProvider.GetRequiredService<ISetUp>().AddOrganisation(new NewOrganisation
            {
                Name = args.GetValue(name)!, Host = args.GetValue(host)!, LoginName = args.GetValue(login)!, OwnName = args.GetValue(own)!, Programs = args.GetValue(programs)!,
            }));
            Ground.Answer(args.GetValue(json),
                new { organisation = founded.Organisation.Value, signInName = args.GetValue(login), passphrase = founded.Keys.Passphrase, authenticatorKey = founded.Keys.TotpSecret },
                $"{args.GetValue(name)} is set up at {args.GetValue(host)}. Shown once:", $"  sign-in name       {args.GetValue(login)}", $"  passphrase         {founded.Keys.Passphrase}", $"  authenticator key  {founded.Keys.TotpSecret}");
            return 0;
        });
        return command;
    }

    static Command ColleagueInvite(Option<string> data, Option<bool> json)
    {
        var login = new Argument<string>("sign-in-name") { Description = "The name they sign in with." };
        var organisation = new Option<string?>("--organisation") { Description = "Which organisation, where there are several." };
        var command = new Command("invite-again", "An invitation for a colleague who cannot sign in any more, where no administrator is left who could make one. It opens nothing.") { login, organisation };
        command.SetAction(async (args, _) =>
        {
            await using var ground = await Ground.Open(args.GetValue(data)!, look: true);
            var (scope, _) = await ground.For(args.GetValue(organisation));
            await using (scope)
            {
                var code = Done(await scope.ServiceProvider.GetRequiredService<IConsoleInvitation>().Again(args.GetValue(login)!));
                Ground.Answer(args.GetValue(json), new { invitation = code },
                    $"Invitation: {code}", "It works once, for seven days, at /join. It makes new keys; the old ones end then. They open nothing until a colleague grants a program, or two recovery kits bring one back.");
                return 0;
            }
        });
        return command;
    }

    static Command OrganisationList(Option<string> data, Option<bool> json)
    {
        var command = new Command("list", "Lists the organisations.");
        command.SetAction(async (args, _) =>
        {
            await using var ground = await Ground.Open(args.GetValue(data)!);
            await using var scope = ground.Services.CreateAsyncScope();
            var all = await scope.ServiceProvider.GetRequiredService<ISetUp>().Organisations();
            Ground.Answer(args.GetValue(json), new { organisations = all.Select(o => new { id = o.Id.Value, o.Name, o.Hosts }) }, all.Select(o => $"{o.Name}: {string.Join(", ", o.Hosts)}"));
            return 0;
        });
        return command;
    }

    static Command WordsLintCommand(Option<bool> json)
    {
        var command = new Command("lint", "Looks for words to avoid in every text the product ships, in every language.");
        command.SetAction((args, _) => Task.FromResult(LintVerbs.Words(ShippedTexts.All(), args.GetValue(json), Console.Out, Console.Error)));
        return command;
    }

    static Command FormsLintCommand(Option<bool> json)
    {
        var command = new Command("lint", "Looks for required identifying fields and for questions nobody should ask.");
        command.SetAction((args, _) => Task.FromResult(LintVerbs.Forms([.. LintVerbs.Product().SelectMany(a => a.GetTypes())], ShippedTexts.All(), args.GetValue(json), Console.Out, Console.Error)));
        return command;
    }

    static Command DrillCold(Option<bool> json)
    {
        var keep = new Option<string?>("--keep") { Description = "Keep the drill's own instance in this folder, to look at." };
        var command = new Command("cold", "What would a thief find who takes the machine while it is off?") { keep };
        command.SetAction(async (args, cancel) => await Drills.Cold.Run(args.GetValue(json), args.GetValue(keep), cancel));
        return command;
    }

    static Command DrillKeys(Option<bool> json)
    {
        var files = new Option<int>("--files") { Description = "How many files.", DefaultValueFactory = _ => 200 };
        var policy = new Option<string?>("--policy") { Description = "Who should open what, where it is not the one that ships." };
        var command = new Command("keys", "Tries every key on everything that is sealed: does each person open what the policy says, and nothing else?") { files, policy };
        command.SetAction(async (args, cancel) => await Drills.KeysOnEnvelopes.KeysCommand.Run(args.GetValue(files), args.GetValue(policy), args.GetValue(json), cancel));
        return command;
    }

    static Command DrillRestore(Option<bool> json)
    {
        var files = new Option<int>("--files") { Description = "How many files.", DefaultValueFactory = _ => 24 };
        var command = new Command("restore", "Destroys a file and a note, brings old records back with newer keys, and tries every passphrase and every two kits on them.") { files };
        command.SetAction(async (args, cancel) => await Drills.Restoring.RestoreCommand.Run(args.GetValue(files), args.GetValue(json), cancel));
        return command;
    }

    static Command Code(Option<bool> json)
    {
        var secret = new Argument<string>("key") { Description = "An authenticator key, as shown once at set-up." };
        var command = new Command("code", "Shows the six digits an authenticator shows now, for trying out.") { secret };
        command.SetAction((args, _) =>
        {
            var code = Done(AuthenticatorCode.Now(args.GetValue(secret)!, TimeProvider.System));
            Ground.Answer(args.GetValue(json), new { code }, code);
            return Task.FromResult(0);
        });
        return command;
    }

    static T Done<T>(Outcome<T> outcome) => outcome.IsDone ? outcome.Value : throw new CannotDo(string.Format(System.Globalization.CultureInfo.InvariantCulture, outcome.Refusal.Says, outcome.Refusal.With));

    static int Fail(string says)
    {
        Console.Error.WriteLine(says);
        return 1;
    }
}
