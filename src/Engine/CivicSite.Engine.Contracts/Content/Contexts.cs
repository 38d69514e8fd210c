using System.ComponentModel.DataAnnotations;

namespace OrchardCore.ContentManagement.Handlers;

/// <summary>What a handler is told about the item it handles.</summary>
public abstract class ContentContextBase(ContentItem contentItem)
{
    public ContentItem ContentItem { get; protected set; } = contentItem;
}

public class InitializingContentContext(ContentItem contentItem) : ContentContextBase(contentItem);

public class LoadContentContext(ContentItem contentItem) : ContentContextBase(contentItem);

public class CreateContentContext(ContentItem contentItem) : ContentContextBase(contentItem);

public class UpdateContentContext(ContentItem contentItem) : ContentContextBase(contentItem);

public class SaveDraftContentContext(ContentItem contentItem) : ContentContextBase(contentItem);

/// <param name="contentItem">The version that is copied.</param>
/// <param name="buildingContentItem">The new version.</param>
public class VersionContentContext(ContentItem contentItem, ContentItem buildingContentItem) : ContentContextBase(contentItem)
{
    public ContentItem BuildingContentItem { get; } = buildingContentItem;
}

/// <param name="contentItem">The version that is published, or that is withdrawn.</param>
/// <param name="previousContentItem">The version that was public until now.</param>
public class PublishContentContext(ContentItem contentItem, ContentItem? previousContentItem) : ContentContextBase(contentItem)
{
    public ContentItem PublishingItem { get; } = contentItem;

    public ContentItem? PreviousItem { get; } = previousContentItem;

    /// <summary>Set to refuse.</summary>
    public bool Cancel { get; set; }
}

public class RemoveContentContext(ContentItem contentItem, bool noActiveVersionLeft = false) : ContentContextBase(contentItem)
{
    /// <summary>Neither a draft nor a published version is left.</summary>
    public bool NoActiveVersionLeft { get; } = noActiveVersionLeft;
}

public class RestoreContentContext(ContentItem contentItem) : ContentContextBase(contentItem);

/// <param name="contentItem">The item that comes in.</param>
/// <param name="originalContentItem">The stored item that it replaces, if any.</param>
public class ImportContentContext(ContentItem contentItem, ContentItem? originalContentItem = null) : ContentContextBase(contentItem)
{
    public ContentItem? OriginalContentItem { get; } = originalContentItem;
}

/// <summary>What is wrong with an item.</summary>
public class ContentValidateResult
{
    private readonly List<ValidationResult> _errors = [];

    public bool Succeeded => _errors.Count == 0;

    public IReadOnlyList<ValidationResult> Errors => _errors;

    public void Fail(ValidationResult error) => _errors.Add(error);
}

public class ValidateContentContext(ContentItem contentItem) : ContentContextBase(contentItem)
{
    public ContentValidateResult ContentValidateResult { get; } = new();
}

/// <summary>Shorter ways to say what is wrong.</summary>
public static class ValidateContentContextExtensions
{
    public static void Fail(this ValidateContentContext context, string errorMessage, params string[] memberNames) =>
        context.ContentValidateResult.Fail(new ValidationResult(errorMessage, memberNames));
}

/// <summary>Asks for one view on an item, such as its metadata.</summary>
public class ContentItemAspectContext
{
    public ContentItem ContentItem { get; set; } = null!;

    public object Aspect { get; set; } = null!;

    /// <summary>Runs <paramref name="action"/> when the aspect asked for is a <typeparamref name="TAspect"/>.</summary>
    public async Task<ContentItemAspectContext> ForAsync<TAspect>(Func<TAspect, Task> action)
    {
        if (Aspect is TAspect aspect)
        {
            await action(aspect);
        }

        return this;
    }
}
