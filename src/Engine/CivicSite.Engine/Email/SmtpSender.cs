using System.Net.Sockets;
using CivicSite.Engine.Data;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using MimeKit;
using OrchardCore.Email;

namespace CivicSite.Engine.Email;

internal enum SmtpDeliveryMethod
{
    Network,
    SpecifiedPickupDirectory,
}

internal enum SmtpEncryptionMethod
{
    None,
    SslTls,
    StartTls,
}

/// <summary>How letters leave the site: section <c>OrchardCore_Email_Smtp</c> of the configuration.</summary>
internal sealed class SmtpOptions
{
    public const string Section = "OrchardCore_Email_Smtp";

    /// <summary>The address that letters come from.</summary>
    public string DefaultSender { get; set; } = "";

    public SmtpDeliveryMethod DeliveryMethod { get; set; }

    /// <summary>Where letters are put as files instead of being sent; relative to the data folder.</summary>
    public string PickupDirectoryLocation { get; set; } = "";

    public string Host { get; set; } = "";

    public int Port { get; set; } = 25;

    /// <summary>Encrypts if the server can.</summary>
    public bool AutoSelectEncryption { get; set; } = true;

    /// <summary>Holds where the encryption is not chosen by itself.</summary>
    public SmtpEncryptionMethod EncryptionMethod { get; set; }

    public bool RequireCredentials { get; set; }

    public string UserName { get; set; } = "";

    public string Password { get; set; } = "";

    public bool ConfigurationExists() =>
        DefaultSender.Length > 0 && (DeliveryMethod == SmtpDeliveryMethod.Network ? Host : PickupDirectoryLocation).Length > 0;
}

/// <summary>Hands letters to a mail server, or puts them into a folder for development and tests.</summary>
internal sealed partial class SmtpSender(
    IOptions<SmtpOptions> options, SiteOptions site, IStringLocalizer<SmtpSender> S, ILogger<SmtpSender> logger) : IEmailService
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private readonly SmtpOptions _options = options.Value;

    public async Task<EmailResult> SendAsync(MailMessage message, string? providerName = null)
    {
        if (!_options.ConfigurationExists())
        {
            return EmailResult.FailedResult(S["Sending of e-mail is not set up."]);
        }

        if (!MailboxAddress.TryParse(message.To, out var recipient))
        {
            return EmailResult.FailedResult(S["The address is none."]);
        }

        using var letter = new MimeMessage(
            [MailboxAddress.Parse(_options.DefaultSender)], [recipient], message.Subject ?? "", new TextPart("plain") { Text = message.TextBody ?? "" });
        try
        {
            await (_options.DeliveryMethod == SmtpDeliveryMethod.Network ? SendAsync(letter) : PutAsync(letter));
            return EmailResult.SuccessResult;
        }
        catch (Exception fault) when (IsOfDelivery(fault))
        {
            // Neither the recipient nor the text: both are personal.
            LogFailed(logger, fault.GetType().Name, fault.Message.Replace(message.To ?? "", "…", StringComparison.OrdinalIgnoreCase));
            return EmailResult.FailedResult(S["The mail server did not take the letter."]);
        }
    }

    private async Task SendAsync(MimeMessage letter)
    {
        using var client = new SmtpClient { Timeout = (int)Timeout.TotalMilliseconds };
        await client.ConnectAsync(_options.Host, _options.Port, Encryption());
        if (_options.RequireCredentials)
        {
            await client.AuthenticateAsync(_options.UserName, _options.Password);
        }

        await client.SendAsync(letter);
        await client.DisconnectAsync(quit: true);
    }

    private async Task PutAsync(MimeMessage letter)
    {
        var folder = Directory.CreateDirectory(Path.Combine(site.DataFolder, _options.PickupDirectoryLocation));
        await letter.WriteToAsync(Path.Combine(folder.FullName, $"{Guid.NewGuid():n}.eml"));
    }

    private SecureSocketOptions Encryption() => _options switch
    {
        { AutoSelectEncryption: true } => SecureSocketOptions.Auto,
        { EncryptionMethod: SmtpEncryptionMethod.SslTls } => SecureSocketOptions.SslOnConnect,
        { EncryptionMethod: SmtpEncryptionMethod.StartTls } => SecureSocketOptions.StartTls,
        _ => SecureSocketOptions.None,
    };

    private static bool IsOfDelivery(Exception fault) => fault is
        CommandException or ProtocolException or ServiceNotConnectedException or AuthenticationException or SslHandshakeException
        or SocketException or IOException or UnauthorizedAccessException or TimeoutException or OperationCanceledException or NotSupportedException;

    [LoggerMessage(Level = LogLevel.Warning, Message = "A letter could not be handed over: {Fault}: {Reason}")]
    private static partial void LogFailed(ILogger logger, string fault, string reason);
}
