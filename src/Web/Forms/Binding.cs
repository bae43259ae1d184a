using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using Parasol.Kernel;
using Parasol.Web.Words;

namespace Parasol.Web.Forms;

/// <summary>Every text that comes in is cleaned before anything sees it: see <see cref="Prose.Clean"/>. Passphrases keep their blanks.</summary>
sealed class CleanText : IModelBinder, IModelBinderProvider
{
    public IModelBinder? GetBinder(ModelBinderProviderContext context) =>
        context.Metadata.ModelType == typeof(string) && context.Metadata.DataTypeName != nameof(DataType.Password) ? this : null;

    public Task BindModelAsync(ModelBindingContext context)
    {
        var given = context.ValueProvider.GetValue(context.ModelName);
        if (given == ValueProviderResult.None)
        {
            return Task.CompletedTask;
        }
        context.ModelState.SetModelValue(context.ModelName, given);
        context.Result = ModelBindingResult.Success(Prose.Clean(given.FirstValue));
        return Task.CompletedTask;
    }
}

/// <summary>
/// What is wrong with a value is said in the reader's language when it is found, so that everything that shows an error shows it as it stands:
/// the framework's own sentences for values it cannot read, and the sentences of annotations.
/// </summary>
sealed class ErrorSentences(IHttpContextAccessor http) : IConfigureOptions<MvcOptions>, IConfigureOptions<MvcDataAnnotationsLocalizationOptions>, IStringLocalizerFactory, IStringLocalizer
{
    const string Unreadable = "This does not look right. Please check it.";
    const string Missing = "Something is missing here.";
    const string NotANumber = "Please write a number.";

    public void Configure(MvcOptions options)
    {
        var messages = options.ModelBindingMessageProvider;
        messages.SetValueIsInvalidAccessor(_ => Say(Unreadable));
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => Say(Unreadable));
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => Say(Unreadable));
        messages.SetUnknownValueIsInvalidAccessor(_ => Say(Unreadable));
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => Say(Unreadable));
        messages.SetMissingBindRequiredValueAccessor(_ => Say(Missing));
        messages.SetMissingKeyOrValueAccessor(() => Say(Missing));
        messages.SetValueMustNotBeNullAccessor(_ => Say(Missing));
        messages.SetMissingRequestBodyRequiredValueAccessor(() => Say(Missing));
        messages.SetValueMustBeANumberAccessor(_ => Say(NotANumber));
        messages.SetNonPropertyValueMustBeANumberAccessor(() => Say(NotANumber));
        options.ModelMetadataDetailsProviders.Add(new Shipped());
    }

    public void Configure(MvcDataAnnotationsLocalizationOptions options) => options.DataAnnotationLocalizerProvider = (_, factory) => factory.Create("", "");

    public IStringLocalizer Create(Type resourceSource) => this;

    public IStringLocalizer Create(string baseName, string location) => this;

    public LocalizedString this[string name] => new(name, Say(name));

    public LocalizedString this[string name, params object[] arguments] => new(name, Say(name, arguments));

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => [];

    string Say(string english, params object[] with) => http.HttpContext!.RequestServices.GetRequiredService<Say>()[english, with];

    /// <summary>An annotation that says nothing of its own says our sentence, not the framework's.</summary>
    sealed class Shipped : IValidationMetadataProvider
    {
        public void CreateValidationMetadata(ValidationMetadataProviderContext context)
        {
            foreach (var rule in context.Attributes.OfType<ValidationAttribute>().Where(r => r.ErrorMessage is null && r.ErrorMessageResourceName is null))
            {
                rule.ErrorMessage = rule switch
                {
                    RequiredAttribute => "Something is missing here.",
                    StringLengthAttribute => "This is too long. Please write at most {1} characters.",
                    MaxLengthAttribute => "This is too much. At most {1}, please.",
                    RangeAttribute => "Please write a number from {1} to {2}.",
                    EmailAddressAttribute => "Please write an email address, as in name@example.org.",
                    _ => Unreadable,
                };
            }
        }
    }
}
