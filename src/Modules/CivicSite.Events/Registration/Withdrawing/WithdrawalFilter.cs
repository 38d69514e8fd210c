using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CivicSite.Events.Registration.Withdrawing;

/// <summary>
/// Asks before an event is withdrawn or deleted that people have registered for, because they are told at once. The contract of content items has
/// no such question: it stands before the actions of the admin, and what was sent goes on to them with the answer.
/// </summary>
internal sealed class WithdrawalFilter(WithdrawalQuestions questions) : IAsyncActionFilter
{
    /// <summary>The field of the answer.</summary>
    public const string Answer = "WithdrawalKnown";

    private const string View = "/Areas/CivicSite.Events/Views/Registrations/Withdrawal.cshtml";
    private const int MostItems = 100;

    private static readonly string[] Own = [Answer, "__RequestVerificationToken"];

    public async Task OnActionExecutionAsync(ActionExecutingContext context, ActionExecutionDelegate next)
    {
        if (context.Controller is Controller controller && IsWithdrawal(context, out var isDeletion) && !context.HttpContext.Request.Form.ContainsKey(Answer)
            && await questions.OfAsync(Items(context)) is { Count: > 0 } events)
        {
            context.Result = controller.View(View, Question(controller, events, isDeletion));
            return;
        }

        await next();
    }

    private static bool IsWithdrawal(ActionExecutingContext context, out bool isDeletion)
    {
        var action = Value(context, "action");
        var bulk = Value(context, "bulkAction");
        isDeletion = Is(action, "Remove") || Is(bulk, "Delete");
        return context.HttpContext.Request.HasFormContentType && Is(Value(context, "area"), "OrchardCore.Contents") && Is(Value(context, "controller"), "Admin")
            && (Is(action, "Unpublish") || Is(action, "Remove") || (Is(action, "BulkAction") && (Is(bulk, "Unpublish") || Is(bulk, "Delete"))));
    }

    private static IEnumerable<string> Items(ActionExecutingContext context) =>
        context.RouteData.Values["contentItemId"] is string id ? [id] : context.HttpContext.Request.Form["itemIds"].OfType<string>().Distinct(StringComparer.Ordinal).Take(MostItems);

    private static WithdrawalViewModel Question(Controller controller, IReadOnlyList<ConcernedEvent> events, bool isDeletion)
    {
        var request = controller.Request;
        var from = request.Query["returnUrl"].FirstOrDefault() ?? request.Form["returnUrl"].FirstOrDefault();
        return new WithdrawalViewModel(
            events,
            isDeletion,
            request.PathBase + request.Path + request.QueryString,
            [.. request.Form.Where(static field => !Own.Contains(field.Key)).SelectMany(static field => field.Value.Select(value => KeyValuePair.Create(field.Key, value ?? "")))],
            controller.Url.IsLocalUrl(from) ? from! : controller.Url.Action("List", "Admin", new { area = "OrchardCore.Contents", contentTypeId = EventTypes.Event }) ?? "");
    }

    private static string? Value(ActionExecutingContext context, string name) =>
        context.RouteData.Values[name] as string ?? context.HttpContext.Request.Query[name].FirstOrDefault();

    private static bool Is(string? value, string expected) => string.Equals(value, expected, StringComparison.OrdinalIgnoreCase);
}
