using Microsoft.AspNetCore.Mvc.Localization;
using OrchardCore.DisplayManagement.Notify;

namespace CivicSite.Engine.Contents;

/// <content>What the user is told.</content>
internal sealed partial class AdminController
{
    private async Task TellAsync(ContentAction action, IReadOnlyList<OperationResult> results)
    {
        var done = results.Where(result => result.Status == OperationStatus.Done).ToArray();
        if (results.Count == 0)
        {
            await notifier.WarningAsync(H["Choose items first."]);
        }
        else if (done.Length > 0)
        {
            await notifier.SuccessAsync(done.Length == 1 ? One(action, done[0].Item!.ToString()) : Many(action, done.Length));
        }

        foreach (var refused in results.Where(result => result is { Status: OperationStatus.Refused, Reasons.Length: > 0 }))
        {
            await notifier.ErrorAsync(H["“{0}” was left as it is. {1}", refused.Item!.ToString(), string.Join(' ', refused.Reasons)]);
        }

        if (done.Length < results.Count)
        {
            await notifier.WarningAsync(H.Plural(results.Count - done.Length, "One item was left as it is.", "{0} items were left as they are."));
        }
    }

    private LocalizedHtmlString One(ContentAction action, string title) => action switch
    {
        ContentAction.Publish => H["“{0}” has been published.", title],
        ContentAction.Unpublish => H["“{0}” is no longer public. It stays as a draft.", title],
        ContentAction.Delete => H["“{0}” has been deleted.", title],
        ContentAction.Restore => H["“{0}” is back.", title],
        ContentAction.DiscardDraft => H["The draft of “{0}” has been discarded.", title],
        _ => H["This is a copy of “{0}”, saved as a draft.", title],
    };

    private LocalizedHtmlString Many(ContentAction action, int count) => action switch
    {
        ContentAction.Publish => H.Plural(count, "One item has been published.", "{0} items have been published."),
        ContentAction.Unpublish => H.Plural(count, "One item is no longer public.", "{0} items are no longer public."),
        ContentAction.Delete => H.Plural(count, "One item has been deleted.", "{0} items have been deleted."),
        _ => H.Plural(count, "One item is back.", "{0} items are back."),
    };
}
