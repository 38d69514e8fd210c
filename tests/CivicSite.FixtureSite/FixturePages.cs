namespace CivicSite.FixtureSite;

/// <summary>One page without a fault and one page for each fault that the browser checks must find.</summary>
internal static class FixturePages
{
    public static void MapFixturePages(this IEndpointRouteBuilder routes)
    {
        MapPage(routes, "/", "<h1>Страница без ошибок</h1><p>Текст.</p><p><a href='/second'>Дальше</a></p>");
        MapPage(routes, "/second", "<h1>Вторая страница</h1><p>Текст.</p>");
        MapPage(routes, "/news/{slug?}", "<h1>Новости</h1><p>Текст.</p>");
        MapPage(routes, "/faulty/axe", "<h1>Картинка без описания</h1><img src='/dot.svg'>");
        MapPage(routes, "/faulty/dark", "<h1>Тёмная тема</h1><p class='pale'>Бледный текст.</p>");
        MapPage(routes, "/faulty/console", "<h1>Ошибка в консоли</h1>", script: "/console-error.js");
        MapPage(routes, "/faulty/script", "<h1>Исключение</h1>", script: "/exception.js");
        MapPage(routes, "/faulty/policy", "<h1>Код в странице</h1><p style='color: blue'>Текст.</p>");
        MapPage(routes, "/faulty/missing", "<h1>Нет файла</h1><img src='/no-such-file.png' alt='Нет'>");
        MapPage(routes, "/faulty/wide", "<h1>Широкая</h1><p class='wide'>Шире телефона.</p>");
        MapPage(routes, "/faulty/log", "<h1>Ошибка на сервере</h1>", log: true);
        MapPage(routes, "/faulty/status", "<h1>Ошибка 500</h1>", StatusCodes.Status500InternalServerError);

        routes.MapGet("/console-error.js", () => Script("console.error('a known console error')"));
        routes.MapGet("/exception.js", () => Script("throw new Error('a known exception')"));
        routes.MapGet("/style.css", () => Results.Text(Style, "text/css; charset=utf-8"));
        routes.MapGet("/dot.svg", () => Results.Text(Dot, "image/svg+xml; charset=utf-8"));
        routes.MapGet("/favicon.ico", () => Results.Text(Dot, "image/svg+xml; charset=utf-8"));
    }

    private const string Dot = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><circle cx='4' cy='4' r='4'/></svg>";

    private const string Style = """
        body { color: #111; background: #fff; }
        .wide { width: 900px; }
        @media (prefers-color-scheme: dark) { body { color: #eee; background: #111; } a { color: #9cf; } .pale { color: #333; } }
        """;

    private static void MapPage(
        IEndpointRouteBuilder routes, string path, string body, int status = 200, string? script = null, bool log = false) =>
        routes.MapGet(path, (ILogger<Program> logger) =>
        {
            if (log)
            {
                Log.KnownError(logger);
            }

            return Results.Text(Page(body, script), "text/html; charset=utf-8", statusCode: status);
        });

    internal static string Page(string body, string? script = null) =>
        $"""
        <!DOCTYPE html>
        <html lang="ru"><head><title>Проверочная страница</title><meta name="viewport" content="width=device-width">
        <link rel="stylesheet" href="/style.css">{(script is null ? "" : $"<script src='{script}'></script>")}</head>
        <body><main>{body}</main></body></html>
        """;

    private static IResult Script(string code) => Results.Text(code, "text/javascript; charset=utf-8");
}

internal static partial class Log
{
    [LoggerMessage(Level = LogLevel.Error, Message = "A known error in the server's log")]
    public static partial void KnownError(ILogger logger);
}
