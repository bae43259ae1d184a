using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Vault;
using Parasol.Vault.Doors;
using Parasol.Vault.KeyStore;
using Parasol.Vault.Records;
using Parasol.Vault.Search;
using Parasol.Vault.Sessions;

namespace Parasol.Modules.Tests.Vault;

public sealed class PackedCardsTests
{
    public static TheoryData<Engine> Engines => VaultWorld.Engines;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_search_finds_what_the_files_say_after_each_of_many_changes(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (organisation, program, ana) = await world.Organisation();
        await using var visit = await world.SignedIn(organisation, "ana", ana);
        var names = new Dictionary<FileId, string>();
        await using (var act = visit.Staff.Begin())
        {
            // So many that the first changes after them are packed by themselves.
            for (var n = 0; n < 230; n++)
            {
                var file = (await act.NewFile(program)).Value;
                act.SetCard(file, new IndexCard { CallName = names[file] = $"Crowd {Word(n)}" });
            }
            (await act.Commit(AuditCode.Made, "Made files")).IsDone.ShouldBeTrue();
        }
        for (var n = 0; n < 70; n++)
        {
            // Now and then somebody gets another name, or their file is deleted.
            if (n % 10 == 9)
            {
                await Delete(visit, names.Keys.First());
                names.Remove(names.Keys.First());
            }
            else if (n % 5 == 4)
            {
                var renamed = names.Keys.Last();
                names[renamed] = $"Renamed {Word(n)}";
                await Call(visit, renamed, names[renamed]);
            }
            else
            {
                names[await Start(visit, program, $"Person {Word(n)}")] = $"Person {Word(n)}";
            }
            var found = await visit.Staff.Search("", program, 1000);
            found.ToDictionary(f => f.File, f => f.Card.CallName).OrderBy(f => f.Key.Value).ShouldBe(names.OrderBy(f => f.Key.Value), $"after change {n}");
        }

        (await Pieces(visit, program)).ShouldBeInRange(1, 25);
        (await visit.Staff.Search($"Person {Word(62)}", program))[0].Card.CallName.ShouldBe($"Person {Word(62)}");
        (await visit.Staff.AllCards(program)).Count.ShouldBe(names.Count);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_lost_broken_or_of_another_day_is_made_anew_from_the_files(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (organisation, program, ana) = await world.Organisation();
        await using var visit = await world.SignedIn(organisation, "ana", ana);
        await Start(visit, program, "Marisol");
        var (store, keys, db) = (visit.Get<SessionDb>(), visit.Get<KeyDb>(), visit.Get<ParasolDb>());
        var spoils = new Func<Task>[]
        {
            () => store.Segments.ExecuteDeleteAsync(),
            () => store.Segments.ExecuteUpdateAsync(s => s.SetProperty(r => r.Sealed, new byte[600])),
            () => store.Segments.ExecuteUpdateAsync(s => s.SetProperty(r => r.Parts, 2)),
            () => keys.SearchKeys.ExecuteDeleteAsync(),
            () => keys.SearchKeys.ExecuteUpdateAsync(k => k.SetProperty(r => r.Sealed, new byte[77])),
            () => db.Set<CardStateRow>().ExecuteUpdateAsync(s => s.SetProperty(r => r.State, RowId.New())),
            () => db.Set<CardStateRow>().ExecuteDeleteAsync(),
        };
        foreach (var (spoil, n) in spoils.Select((s, n) => (s, n)))
        {
            await spoil();

            (await visit.Staff.Search("Marisol", program)).ShouldHaveSingleItem(n.ToString(CultureInfo.InvariantCulture));
            (await Pieces(visit, program)).ShouldBe(1, "it is packed again");
            await Start(visit, program, $"After {Word(n)}");
            (await visit.Staff.Search(Word(n), program)).ShouldHaveSingleItem();
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_deleted_file_leaves_nothing_packed_that_any_key_opens(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (organisation, program, ana) = await world.Organisation();
        await using var visit = await world.SignedIn(organisation, "ana", ana);
        var (kept, gone) = (await Start(visit, program, "Juniper"), await Start(visit, program, "Marisol"));
        (await visit.Staff.Search("", program)).Count.ShouldBe(2);
        var before = await visit.Get<SessionDb>().Segments.ToListAsync();
        var key = await visit.Get<KeyDb>().SearchKeys.SingleAsync();

        await Delete(visit, gone);

        var now = await visit.Get<KeyDb>().SearchKeys.SingleAsync();
        now.Id.ShouldNotBe(key.Id);
        (await visit.Get<SessionDb>().Segments.Select(s => s.Id).ToListAsync()).ShouldNotContain(id => before.Select(s => s.Id).Contains(id));
        var ring = visit.Get<KeyRing>();
        using var held = SearchKey.Open((await ring.Program(program))!, now)!;
        before.ForEach(piece => Should.Throw<Sealing.SealBroken>(() => Sealing.Envelope.Open(held.Key, Contexts.Segment(piece), piece.Sealed, Sealing.PadPolicy.Note)));
        (await visit.Staff.Search("", program)).ShouldHaveSingleItem().File.ShouldBe(kept);

        // A person, or the clock, holds no key of the program: then all of it goes.
        await visit.Get<CardCache>().Forget([kept]);
        (await visit.Get<KeyDb>().SearchKeys.AnyAsync()).ShouldBeFalse();
        (await Pieces(visit, program)).ShouldBe(0);
        (await visit.Staff.Search("", program)).ShouldHaveSingleItem().File.ShouldBe(kept);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Colleagues_who_start_files_at_the_same_moment_are_both_found(Engine engine)
    {
        await using var world = await VaultWorld.On(engine);
        var (organisation, program, ana) = await world.Organisation();
        var ben = await world.Colleague(organisation, ("ana", ana), "ben", program);
        await using var hers = await world.SignedIn(organisation, "ana", ana);
        await using var his = await world.SignedIn(organisation, "ben", ben);
        for (var n = 0; n < 15; n++)
        {
            await Task.WhenAll(Start(hers, program, $"Hers {Word(n)}"), Start(his, program, $"His {Word(n)}"));
        }

        (await hers.Staff.Search("", program, 100)).Count.ShouldBe(30);
        (await his.Staff.Search("His", program, 100)).Count.ShouldBe(15);
    }

    [Fact]
    public void No_card_that_fits_is_passed_over_unread()
    {
        var random = new Random(20261122);
        string Made(int length) => string.Concat(Enumerable.Range(0, length).Select(_ => "abcdefghijklmnopqrstuvwxyzéñşжあ"[random.Next(31)]));
        var fitted = 0;
        for (var n = 0; n < 20_000; n++)
        {
            var card = new IndexCard { CallName = $"{Made(random.Next(1, 12))} {Made(random.Next(1, 12))}", Aliases = [Made(random.Next(1, 15))], Code = $"P-{random.Next(1000, 9999)}", PhoneEndings = [$"{random.Next(1000, 9999)}"] };
            var typed = random.Next(4) switch { 0 => card.CallName, 1 => card.Aliases[0], 2 => card.Code, _ => $"555 {card.PhoneEndings[0]}" };
            for (var slips = random.Next(3); slips > 0; slips--)
            {
                var at = random.Next(typed.Length);
                typed = random.Next(4) switch
                {
                    0 => typed.Remove(at, 1), 1 => typed.Insert(at, Made(1)), 2 => typed.Remove(at, 1).Insert(at, Made(1)),
                    _ => at == 0 ? typed : typed[..(at - 1)] + typed[at] + typed[at - 1] + typed[(at + 1)..],
                };
                typed = typed.Length == 0 ? "x" : typed;
            }
            var query = new CardQuery(typed);
            if (query.Score(card) > 0)
            {
                fitted++;
                query.MayFit(CardSignature.Of(card)).ShouldBeTrue($"{typed} for {card.CallName}, {card.Aliases[0]}");
            }
        }
        fitted.ShouldBeGreaterThan(8_000);
    }

    static string Word(int n) => $"{"bcdfghjklm"[n % 10]}a{"npqrstvwxz"[n / 10 % 10]}o{"bdgklmnrst"[n * 7 % 10]}ira{"bcdfghjklm"[n % 10]}{"npqrstvwxz"[n / 10 % 10]}";

    static async Task<int> Pieces(Visit visit, ProgramId program) => await visit.Get<SessionDb>().Segments.CountAsync(s => s.Program == program);

    static async Task<FileId> Start(Visit visit, ProgramId program, string name)
    {
        await using var act = visit.Staff.Begin();
        var file = (await act.NewFile(program)).Value;
        act.SetCard(file, new IndexCard { CallName = name, Code = "P-1" });
        (await act.Commit(AuditCode.Made, "Made a file")).IsDone.ShouldBeTrue();
        return file;
    }

    static async Task Call(Visit visit, FileId file, string name)
    {
        await using var act = visit.Staff.Begin();
        (await act.Open(file)).IsDone.ShouldBeTrue();
        act.SetCard(file, new IndexCard { CallName = name, Code = "P-1" });
        (await act.Commit(AuditCode.Changed, "Changed a file")).IsDone.ShouldBeTrue();
    }

    static async Task Delete(Visit visit, FileId file)
    {
        await using var act = visit.Staff.Begin();
        (await act.Open(file)).IsDone.ShouldBeTrue();
        (await act.Shred(file)).IsDone.ShouldBeTrue();
        (await act.Commit(AuditCode.Deleted, "Deleted a file")).IsDone.ShouldBeTrue();
    }
}
