using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.ModelBinding.Binders;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Localization;
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

/// <summary>The framework's own sentences for values it cannot read, and our annotations', in the reader's language.</summary>
static class BindingSentences
{
    public static void Set(DefaultModelBindingMessageProvider messages)
    {
        messages.SetValueIsInvalidAccessor(_ => "This does not look right. Please check it.");
        messages.SetAttemptedValueIsInvalidAccessor((_, _) => "This does not look right. Please check it.");
        messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => "This does not look right. Please check it.");
        messages.SetUnknownValueIsInvalidAccessor(_ => "This does not look right. Please check it.");
        messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => "This does not look right. Please check it.");
        messages.SetMissingBindRequiredValueAccessor(_ => "Something is missing here.");
        messages.SetMissingKeyOrValueAccessor(() => "Something is missing here.");
        messages.SetValueMustNotBeNullAccessor(_ => "Something is missing here.");
        messages.SetValueMustBeANumberAccessor(_ => "Please write a number.");
        messages.SetNonPropertyValueMustBeANumberAccessor(() => "Please write a number.");
        messages.SetMissingRequestBodyRequiredValueAccessor(() => "Something is missing here.");
    }
}
