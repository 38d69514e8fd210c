using Microsoft.AspNetCore.Antiforgery;

namespace CivicSite.FixtureSite;

/// <summary>A login form with an antiforgery token, and notes that survive a restart.</summary>
internal static class FixtureForms
{
    private const string SessionCookie = "fixture-user";

    public static void MapFixtureForms(this IEndpointRouteBuilder routes, string dataFolder)
    {
        var notes = Path.Combine(dataFolder, "notes.txt");

        routes.MapGet("/Login", (HttpContext context, IAntiforgery antiforgery) => LoginPage(context, antiforgery));
        routes.MapPost("/Login", async (HttpContext context, IAntiforgery antiforgery, IConfiguration settings) =>
            await LoginAsync(context, antiforgery, settings["CIVICSITE_ADMIN_PASSWORD"]));
        routes.MapGet("/who", (HttpRequest request) => request.Cookies[SessionCookie] ?? "nobody");
        routes.MapGet("/notes", async () => File.Exists(notes) ? await File.ReadAllTextAsync(notes, default) : "");
        routes.MapPost("/notes", async (HttpRequest request) =>
        {
            using var reader = new StreamReader(request.Body);
            await File.AppendAllTextAsync(notes, await reader.ReadToEndAsync());
        });
    }

    private static IResult LoginPage(HttpContext context, IAntiforgery antiforgery)
    {
        var tokens = antiforgery.GetAndStoreTokens(context);
        return Results.Text(FixturePages.Page($"""
            <h1>Вход</h1>
            <form method="post" action="/Login">
              <input type="hidden" name="{tokens.FormFieldName}" value="{tokens.RequestToken}">
              <label>Имя <input name="LoginForm.UserName" autocomplete="username"></label>
              <label>Пароль <input name="LoginForm.Password" type="password" autocomplete="current-password"></label>
              <button type="submit">Войти</button>
            </form>
            """), "text/html; charset=utf-8");
    }

    private static async Task<IResult> LoginAsync(HttpContext context, IAntiforgery antiforgery, string? password)
    {
        if (!await antiforgery.IsRequestValidAsync(context))
        {
            return Results.BadRequest("antiforgery");
        }

        var form = await context.Request.ReadFormAsync();
        if (form["LoginForm.Password"] != password)
        {
            return LoginPage(context, antiforgery);
        }

        context.Response.Cookies.Append(SessionCookie, form["LoginForm.UserName"].ToString(), new() { HttpOnly = true });
        return Results.Redirect("/");
    }
}
