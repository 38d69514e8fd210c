using CivicSite.Engine.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace CivicSite.UnitTests.Data;

public sealed class SiteOptionsTests
{
    private const UnixFileMode Owner = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    [Fact]
    public void Data_that_is_made_is_for_the_owner_only()
    {
        var root = Directory.CreateTempSubdirectory("civicsite-data-");
        try
        {
            var first = From(root.FullName);
            if (OperatingSystem.IsWindows())
            {
                Assert.True(Directory.Exists(first.DataFolder));
                return;
            }

            var file = Path.Combine(first.DataFolder, "site.db");
            Assert.Equal((Owner | UnixFileMode.UserExecute, Owner), (File.GetUnixFileMode(first.DataFolder), File.GetUnixFileMode(file)));

            // Rights that the owner changed stay.
            File.SetUnixFileMode(file, Owner | UnixFileMode.GroupRead);
            From(root.FullName);
            Assert.Equal(Owner | UnixFileMode.GroupRead, File.GetUnixFileMode(file));
        }
        finally
        {
            root.Delete(recursive: true);
        }
    }

    private static SiteOptions From(string root) => SiteOptions.From(
        new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("CivicSite:DataFolder", (string?)"a/b")]).Build(),
        new HostingEnvironment { ContentRootPath = root, EnvironmentName = Environments.Production, ContentRootFileProvider = new NullFileProvider() });
}
