using System.Net;
using Microsoft.AspNetCore.Http;
using OrchardCore.FileStorage;
using OrchardCore.Media;
using OrchardCore.Modules;

namespace CivicSite.ImmortalRegiment.Contributions;

/// <inheritdoc cref="IContributionDesk"/>
internal sealed class ContributionDesk(ContributionStore store, ContributionThrottle throttle, ContributionViews views, IMediaFileStore media, IClock clock) : IContributionDesk
{
    public const int MaxFiles = 20;

    private const string Folder = "_Users/contributions";
    private const int MaxCaption = 500;
    private const int MaxMessage = 3_000;
    private const int MaxMessages = 100;

    public async Task<ContributionViewModel> KeepFilesAsync(string? token, ContributionFilesForm form, IPAddress? address)
    {
        var entered = throttle.TryEnter(address);
        if (await store.ByTokenAsync(token) is not { State: ContributionState.Draft } contribution)
        {
            return new ContributionViewModel(ContributionOutcome.Unknown, ContributionStep.Files);
        }

        foreach (var file in contribution.Files)
        {
            file.Caption = form.Captions.TryGetValue(file.FileId, out var caption) ? ContributionReader.Clean(caption, MaxCaption) : file.Caption;
            file.Date = form.Dates.TryGetValue(file.FileId, out var date) ? ContributionReader.Clean(date, 100) : file.Date;
        }

        var removed = contribution.Files.Where(file => form.Remove.Contains(file.FileId, StringComparer.Ordinal)).ToList();
        contribution.Files.RemoveAll(removed.Contains);
        var errors = entered ? await TakeAsync(contribution, form.Files) : [];
        await store.SaveAsync(contribution);
        foreach (var file in removed)
        {
            await media.TryDeleteFileAsync(file.Path);
        }

        var step = form.Go switch { "back" => ContributionStep.Facts, "next" => ContributionStep.You, _ => ContributionStep.Files };
        return errors.Count > 0 || !entered
            ? await views.StepAsync(contribution, ContributionStep.Files, token!) with { Errors = errors, Outcome = entered ? ContributionOutcome.Shown : ContributionOutcome.Busy }
            : new ContributionViewModel(ContributionOutcome.Kept, form.Files.Count > 0 ? ContributionStep.Files : step);
    }

    public async Task<(Stream Content, string ContentType)?> FileAsync(string? token, string fileId) =>
        await store.ByTokenAsync(token) is { } contribution ? await OpenAsync(contribution, fileId) : null;

    public async Task<ContributionViewModel> AnswerAsync(string? token, string? text, IPAddress? address)
    {
        var entered = throttle.TryEnter(address);
        if (await store.ByTokenAsync(token) is not { State: not ContributionState.Draft } contribution)
        {
            return new ContributionViewModel(ContributionOutcome.Unknown, ContributionStep.Check);
        }

        var message = ContributionReader.Clean(text, MaxMessage);
        if (!entered || message.Length == 0 || contribution.Messages.Count >= MaxMessages)
        {
            return await views.StepAsync(contribution, ContributionStep.Check, token!) with { Typed = text ?? "", Outcome = entered ? ContributionOutcome.Shown : ContributionOutcome.Busy };
        }

        contribution.Messages.Add(new ContributionMessage { Text = message, SentUtc = clock.UtcNow });
        if (contribution.State == ContributionState.Question)
        {
            contribution.State = ContributionState.New;
        }

        await store.SaveAsync(contribution);
        return new ContributionViewModel(ContributionOutcome.Kept, ContributionStep.Check);
    }

    public async Task<bool> ForgetAsync(string? token, IPAddress? address)
    {
        if (!throttle.TryEnter(address) || await store.ByTokenAsync(token) is not { } contribution)
        {
            return false;
        }

        await store.RemoveContactAsync(contribution.ContributionId, by: "");
        if (contribution.State == ContributionState.Draft)
        {
            await DeleteAsync(contribution);
        }

        return true;
    }

    /// <summary>Removes a contribution with its files.</summary>
    public async Task DeleteAsync(Contribution contribution)
    {
        store.Delete(contribution);
        foreach (var file in contribution.Files.Where(static file => file.Path.StartsWith(Folder, StringComparison.Ordinal)))
        {
            await media.TryDeleteFileAsync(file.Path);
        }
    }

    public async Task<(Stream Content, string ContentType)?> OpenAsync(Contribution contribution, string fileId)
    {
        if (contribution.Files.Find(file => string.Equals(file.FileId, fileId, StringComparison.Ordinal)) is not { } file)
        {
            return null;
        }

        try
        {
            return (await media.GetFileStreamAsync(file.Path), ContentType(file.Path));
        }
        catch (FileStoreException)
        {
            return null;
        }
    }

    private async Task<Dictionary<string, string>> TakeAsync(Contribution contribution, IReadOnlyList<IFormFile> files)
    {
        var errors = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var file in files.Take(MaxFiles - contribution.Files.Count))
        {
            try
            {
                await using var content = file.OpenReadStream();
                var id = Guid.NewGuid().ToString("n");
                var path = await media.CreateFileFromStreamAsync($"{Folder}/{contribution.ContributionId}/{id}.jpg", content);
                contribution.Files.Add(new ContributionFile { FileId = id, Path = path });
            }
            catch (FileStoreException refused)
            {
                errors.TryAdd(ContributionReader.Clean(file.FileName, 100), refused.Message);
            }
        }

        return errors;
    }

    private static string ContentType(string path) => Path.GetExtension(path) switch
    {
        ".png" => "image/png",
        ".webp" => "image/webp",
        ".gif" => "image/gif",
        ".avif" => "image/avif",
        ".pdf" => "application/pdf",
        ".jpg" => "image/jpeg",
        _ => "application/octet-stream",
    };
}
