using CivicSite.Engine.Data;
using CivicSite.IntegrationTests.Durability;

// The tests' assembly is also the process that some of its tests start and kill.
if (args is not [KillWriter.Command, var provider, var connection])
{
    await Console.Error.WriteLineAsync("Run the tests with dotnet test.");
    return 1;
}

await KillWriter.RunAsync(Enum.Parse<DatabaseProvider>(provider), connection, Console.In, Console.Out);
return 0;
