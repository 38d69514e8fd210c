using CivicSite.Engine.Email;
using CivicSite.IntegrationTests.InProcess;
using CivicSite.Mailing.Delivery;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using MimeKit;
using OrchardCore.Email;

namespace CivicSite.IntegrationTests.Mailing;

/// <summary>Lets an engine's outbox deliver into a folder, and reads what arrived.</summary>
internal sealed class LetterBox : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("civicsite-letters-");

    /// <summary>Carries the letters out that are due and returns those to these addresses.</summary>
    public async Task<IReadOnlyList<MimeMessage>> DeliverAsync(EngineHost engine, params string[] to)
    {
        await engine.InScopeAsync(async services =>
        {
            var mail = ActivatorUtilities.CreateInstance<SmtpSender>(services, Options.Create(new SmtpOptions
            {
                DefaultSender = "site@example.org",
                DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory,
                PickupDirectoryLocation = _folder.FullName,
            }));
            await DeliverAsync(services, mail);
        });
        var letters = new List<MimeMessage>();
        foreach (var file in _folder.GetFiles())
        {
            letters.Add(await MimeMessage.LoadAsync(file.FullName));
            file.Delete();
        }

        return [.. letters.Where(letter => letter.To.Mailboxes.Any(box => to.Contains(box.Address))).OrderBy(static letter => letter.Subject, StringComparer.Ordinal)];
    }

    public static Task<int> DeliverAsync(IServiceProvider services, IEmailService mail) =>
        ActivatorUtilities.CreateInstance<OutboxDelivery>(services, mail).RunAsync(CancellationToken.None);

    public void Dispose() => _folder.Delete(recursive: true);
}
