using System.Collections.Concurrent;
using System.Text.Unicode;
using System.Xml.Linq;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.WebEncoders;
using Parasol.Vault;
using Parasol.Web.Edge;
using Parasol.Web.Forms;
using Parasol.Web.Words;

namespace Parasol.Web;

/// <summary>Registers what all pages share: words, forms, headers, errors, the exit, the look, who may come through which door.</summary>
public static class WebModule
{
    const int MostKeys = 512;

    /// <summary>Adds the web platform. The caller registers an <see cref="Seams.IOrganisationFace"/>.</summary>
    public static IMvcBuilder AddParasolWeb(this IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddWords(typeof(WebModule).Assembly);
        services.AddSingleton<WordBook>();
        services.AddScoped<Say>();
        services.AddSingleton<Look>();
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new(UnicodeRanges.All));
        services.Configure<FormOptions>(o => (o.ValueCountLimit, o.KeyLengthLimit, o.ValueLengthLimit, o.MultipartBodyLengthLimit) = (MostKeys, 256, Errors.LargestBody, Errors.LargestBody));
        // The framework would put a file of more than 64 KiB on disk as it came, also where nobody asked for one. What is let in fits in memory.
        services.Configure<FormOptions>(o => o.MemoryBufferThreshold = Errors.LargestBody);
        services.Configure<RouteOptions>(o => (o.LowercaseUrls, o.AppendTrailingSlash) = (true, false));
        services.AddAuthorizationBuilder()
            .AddPolicy(VaultRoles.Staff, p => p.RequireRole(VaultRoles.Staff))
            .AddPolicy(VaultRoles.Person, p => p.RequireRole(VaultRoles.Person));
        var mvc = services.AddRazorPages(o =>
        {
            // Everything is closed to all but staff; a folder opens its own door.
            o.Conventions.AuthorizeFolder("/", VaultRoles.Staff);
            o.Conventions.AllowAnonymousToFolder("/Public");
            o.Conventions.AllowAnonymousToFolder("/Partner");
            o.Conventions.AllowAnonymousToFolder("/Person");
            o.Conventions.AddFolderApplicationModelConvention("/Public", m => m.EndpointMetadata.Add(new ForVisitors()));
            o.Conventions.AddFolderApplicationModelConvention("/Partner", m => m.EndpointMetadata.Add(new ForVisitors()));
            o.Conventions.AddFolderApplicationModelConvention("/Public", m =>
            {
                // A partner's page is no public one: what it shows is opened by its link.
                if (!m.HandlerTypeAttributes.OfType<ShutsAttribute>().Any())
                {
                    m.EndpointMetadata.Add(new StaysOpen());
                }
            });
            o.Conventions.AddFolderApplicationModelConvention("/Partner", m => m.Filters.Add(new EvenSizedAttribute()));
            o.Conventions.AddFolderApplicationModelConvention("/Person", m => m.Filters.Add(new EvenSizedAttribute()));
        });
        mvc.AddMvcOptions(o =>
        {
            o.ModelBinderProviders.Insert(0, new CleanText());
            o.MaxModelBindingCollectionSize = 200;
            o.MaxModelBindingRecursionDepth = 8;
            o.Filters.Add<PersonDoor>();
            o.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        });
        services.AddSingleton<ErrorSentences>();
        services.AddSingleton<IStringLocalizerFactory>(p => p.GetRequiredService<ErrorSentences>());
        services.AddSingleton<IConfigureOptions<MvcOptions>>(p => p.GetRequiredService<ErrorSentences>());
        services.AddSingleton<IConfigureOptions<MvcDataAnnotationsLocalizationOptions>>(p => p.GetRequiredService<ErrorSentences>());
        services.AddSingleton<IAuthorizationMiddlewareResultHandler, LateForms>();
        services.RemoveAll<IAntiforgery>();
        services.AddSingleton<IAntiforgery, Antiforgery>();
        // Nothing of ours uses the framework's key ring: what it makes at start stays in memory and never becomes a file.
        services.Configure<KeyManagementOptions>(o => (o.XmlRepository, o.XmlEncryptor) = (new NoKeyFiles(), new NullXmlEncryptor()));
        return mvc;
    }

    /// <summary>Adds the texts of an assembly.</summary>
    public static IServiceCollection AddWords(this IServiceCollection services, System.Reflection.Assembly assembly) => services.AddSingleton(new WordSource(assembly));

    /// <summary>What stands before routing: headers, errors, sizes.</summary>
    public static void UseParasolWeb(this IApplicationBuilder app)
    {
        app.UseHeaders();
        app.UseErrors();
    }

    /// <summary>The addresses of Web itself: the exit and the look.</summary>
    public static void MapParasolWeb(this IEndpointRouteBuilder routes)
    {
        routes.MapExit();
        routes.MapLook();
    }

    /// <summary>The person's pages are for somebody with a return code; who has none is sent to the page that asks for it.</summary>
    sealed class PersonDoor : IAsyncPageFilter
    {
        public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

        public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
        {
            if (context.ActionDescriptor.ViewEnginePath.StartsWith("/Person/", StringComparison.Ordinal) && !context.HttpContext.User.IsInRole(VaultRoles.Person))
            {
                context.Result = new SeeOther(await LateForms.Keep(context.HttpContext) ? "/mailbox?said=ended" : "/mailbox");
            }
            else if (LateForms.IsDraft(context.HttpContext.Request))
            {
                // Whatever the page does with a form, it does nothing with one that is still being typed.
                await LateForms.KeepDraft(context.HttpContext, context.HandlerInstance.GetType());
                context.Result = new StatusCodeResult(StatusCodes.Status204NoContent);
            }
            else if (context.HandlerMethod is null && HttpMethods.IsPost(context.HttpContext.Request.Method))
            {
                // A page without a form would be made with nothing read for it.
                context.Result = new StatusCodeResult(StatusCodes.Status404NotFound);
            }
            else if ((Antiforgery.Verdict(context.HttpContext) is FormCheck.Again or FormCheck.Late) && !LateForms.IsForm(context.HandlerInstance.GetType()))
            {
                context.Result = new StatusCodeResult(StatusCodes.Status409Conflict);
            }
            else
            {
                await next();
            }
        }
    }

    sealed class NoKeyFiles : IXmlRepository
    {
        readonly ConcurrentBag<XElement> _elements = [];

        public IReadOnlyCollection<XElement> GetAllElements() => [.. _elements];

        public void StoreElement(XElement element, string friendlyName) => _elements.Add(element);
    }
}
