using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace CivicSite.ImmortalRegiment.OpenData;

/// <summary>A file that is written while it is made: a hundred thousand records never stand in memory together.</summary>
/// <param name="fileName">Empty where browsers may show the file.</param>
internal sealed class StreamedFile(string contentType, string fileName, IAsyncEnumerable<ReadOnlyMemory<byte>> pieces) : ActionResult
{
    public override async Task ExecuteResultAsync(ActionContext context)
    {
        var response = context.HttpContext.Response;
        response.ContentType = contentType;
        if (fileName.Length > 0)
        {
            response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileName = fileName }.ToString();
        }

        if (HttpMethods.IsHead(context.HttpContext.Request.Method))
        {
            return;
        }

        await foreach (var piece in pieces.WithCancellation(context.HttpContext.RequestAborted))
        {
            await response.Body.WriteAsync(piece, context.HttpContext.RequestAborted);
        }
    }
}
