using Microsoft.Extensions.Localization;

namespace OrchardCore.Email;

/// <summary>A letter.</summary>
public class MailMessage
{
    public string? To { get; set; }

    public string? Subject { get; set; }

    public string? TextBody { get; set; }
}

/// <summary>Whether a letter was handed over.</summary>
public class EmailResult
{
    public static readonly EmailResult SuccessResult = new() { Succeeded = true };

    public bool Succeeded { get; set; }

    /// <summary>Why not; the key is empty where no field of the letter is at fault.</summary>
    public IReadOnlyDictionary<string, LocalizedString[]> Errors { get; set; } = new Dictionary<string, LocalizedString[]>(StringComparer.Ordinal);

    public static EmailResult FailedResult(params LocalizedString[] errors) =>
        new() { Errors = new Dictionary<string, LocalizedString[]>(StringComparer.Ordinal) { [""] = errors } };
}

/// <summary>Sends letters.</summary>
public interface IEmailService
{
    /// <param name="message">The letter.</param>
    /// <param name="providerName">The way to send it; the default one where there is none given.</param>
    /// <returns>A failure where sending is not set up, too.</returns>
    Task<EmailResult> SendAsync(MailMessage message, string? providerName = null);
}
