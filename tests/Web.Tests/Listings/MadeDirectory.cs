using Microsoft.EntityFrameworkCore;
using Parasol.Data;
using Parasol.Listings;
using Parasol.Listings.Domain;
using Parasol.Listings.Importing;
using Parasol.Testing;

namespace Parasol.Web.Tests.Listings;

/// <summary>A small made-up directory: one place in Hudson, one a few miles off, one whose address is kept back, and one on the phone.</summary>
static class MadeDirectory
{
    public static async Task<Api> On(Engine engine, AddressVisibility hides = AddressVisibility.Hidden)
    {
        var api = await Api.Empty(await TestApp.On(engine));
        await Fill(api, hides);
        return api;
    }

    /// <summary>Puts it into an organisation.</summary>
    public static async Task Fill(Api api, AddressVisibility hides = AddressVisibility.Hidden)
    {
        await Import(api, "17 Canarystreet", "Hudson", "NY", "12534");
        await using var visit = api.Organisation.Visit();
        var db = visit.Get<ParasolDb>();
        (await db.Set<Site>().AsTracking().SingleAsync(s => s.Organisation == api.Organisation.Id && s.ForeignId == "l3")).Visibility = hides;
        await Editions.Next(db, api.Organisation.Id);
        await db.SaveChangesAsync();
    }

    /// <summary>Gives the place that is kept back another address.</summary>
    public static Task Move(Api api, string street, string city, string state, string code) => Import(api, street, city, state, code);

    static async Task Import(Api api, string street, string city, string state, string code)
    {
        var folder = Directory.CreateTempSubdirectory("parasol-near-").FullName;
        foreach (var (file, text) in new[]
        {
            ("organizations.csv", "id,name,description,website\no1,Open Door,A made-up place,https://open-door.example\n"),
            ("services.csv", """
                id,organization_id,name,description,status,application_process,fees_description,wait_time,alert,email
                s1,o1,Meals,"A warm meal, and nobody asks why.",active,"Walk in, no appointment.",Free,None,,meals@open-door.example
                s2,o1,Clothes,Coats and shoes.,active,Call for an appointment.,$5,,,
                s3,o1,Beds,A bed for the night.,active,Call.,,,,
                s4,o1,Listening,Somebody who listens.,active,,,,,

                """),
            ("locations.csv", "id,organization_id,location_type,name,transportation,latitude,longitude\nl1,o1,physical,The blue house,Bus 3 stops at the door.,42.2529,-73.7910\nl2,o1,physical,The shed,,42.2500,-73.8800\nl3,o1,physical,Canarystreet house,Behind Canarystreet,,\nl4,o1,virtual,,,,\n"),
            ("service_at_location.csv", "id,service_id,location_id\na1,s1,l1\na2,s2,l2\na3,s3,l3\na4,s4,l4\n"),
            ("addresses.csv", $"id,location_id,address_1,city,state_province,postal_code,country,address_type\nd1,l1,1 Main Street,Hudson,NY,12534,US,physical\nd2,l2,2 Side Street,Catskill,NY,12414,US,physical\nd3,l3,{street},{city},{state},{code},US,physical\n"),
            ("phones.csv", "id,service_id,number,extension,type,description\np1,s1,518 555 0123,7,voice,A message is safe; do not say why you call.\np2,s1,518 555 0124,,sms,Texts are read on weekdays.\n"),
            ("schedules.csv", "id,location_id,freq,byday,opens_at,closes_at,description,timezone\nh1,l1,WEEKLY,\"MO,TU,WE,TH,FR\",09:00,17:00,,-5\nh2,l1,WEEKLY,SA,22:00,02:00,,-5\n"),
            ("languages.csv", "id,service_id,name,code\ng1,s1,English,en\ng2,s1,Spanish,es\n"),
            ("required_documents.csv", "id,service_id,document\nr1,s1,A photo ID if you have one\n"),
            ("accessibility.csv", "id,location_id,description\nc1,l1,A ramp at the back\n"),
        })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, file), text);
        }
        await api.Import(folder, "made-up");
        Directory.Delete(folder, recursive: true);
    }
}
