using Microsoft.Extensions.DependencyInjection;
using Parasol.Data;
using Parasol.Kernel;
using Parasol.Requests.Answering;
using Parasol.Requests.Arriving;
using Parasol.Requests.Asking;
using Parasol.Requests.Data;
using Parasol.Requests.Desk;
using Parasol.Requests.Lists;
using Parasol.Requests.Withdrawing;
using Parasol.Vault;
using Parasol.Web;
using Parasol.Web.Lists;
using Parasol.Web.Seams;

namespace Parasol.Requests;

/// <summary>Registers requests for help: the public form, the mailbox, the queue.</summary>
public static class RequestsModule
{
    /// <summary>Adds requests for help. Needs Vault, People, Listings and Clients.</summary>
    public static IServiceCollection AddRequests(this IServiceCollection services)
    {
        services.AddSingleton<IRecordTables, RequestsTables>();
        services.AddSingleton(new HeldAs(TableCode.Request, "Messages"));
        services.AddSingleton(new HeldAs(TableCode.Letter, "Messages"));
        services.AddSingleton(new HeldAs(TableCode.UnreadLetter, "Messages"));
        services.AddWords(typeof(RequestsModule).Assembly);
        services.AddSingleton(new NavigationItem(20, "Requests", RequestsLinks.Queue));

        services.AddScoped<OpenForms>();
        services.AddScoped<SendRequest>();

        services.AddScoped<DeskInAct>();
        services.AddScoped<ISift, TakeInRequest>();
        services.AddScoped<ISift, TakeInReply>();
        services.AddScoped<IOfferHandler, RequestTakenBack>();

        services.AddScoped<RequestDesk>();
        services.AddScoped<RequestQueue>();
        services.AddScoped<HowLongPeopleWait>();
        services.AddScoped<ReadRequest>();
        services.AddScoped<ReadLetter>();

        services.AddScoped<AnswerRequest>();
        services.AddScoped<AcceptRequest>();
        services.AddScoped<OtherPlaces>();
        services.AddScoped<DeclineRequest>();
        services.AddScoped<PassOnRequest>();
        services.AddScoped<MarkRead>();

        services.AddScoped<ITodaySource, RequestsToday>();
        services.AddScoped<ITimelineSource, LettersTimeline>();
        return services;
    }
}
