using System.Diagnostics;
using CivicSite.Testing;

namespace CivicSite.IntegrationTests.Durability;

/// <summary>
/// Starts writers. With a published site (<c>CIVICSITE_TEST_HOST</c>) they run on its assemblies, which are compiled ahead of time:
/// hundreds of starts then take seconds instead of minutes.
/// </summary>
internal sealed class WriterProcess : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("civicsite-writer-");
    private readonly List<string> _command = ["exec"];

    public WriterProcess()
    {
        var tests = typeof(WriterProcess).Assembly.Location;
        if (Environment.GetEnvironmentVariable("CIVICSITE_TEST_HOST") is not { } host)
        {
            _command.Add(tests);
            return;
        }

        foreach (var entry in new FileInfo(host).Directory!.EnumerateFileSystemInfos())
        {
            File.CreateSymbolicLink(Path.Combine(_folder.FullName, entry.Name), entry.FullName);
        }

        var writer = Path.Combine(_folder.FullName, Path.GetFileName(tests));
        File.Copy(tests, writer);
        _command.AddRange(
        [
            "--runtimeconfig", Path.ChangeExtension(tests, ".runtimeconfig.json"),
            "--depsfile", Path.Combine(_folder.FullName, Path.ChangeExtension(Path.GetFileName(host), ".deps.json")),
            writer,
        ]);
    }

    public Process Start(TestDatabase database)
    {
        var start = new ProcessStartInfo("dotnet", [.. _command, KillWriter.Command, database.Provider, database.ConnectionString])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_TieredPGO"] = "0";
        return Process.Start(start)!;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
