using CivicSite.Printing;

namespace CivicSite.UnitTests.Printing;

public sealed class WorkFolderTests
{
    [Theory]
    [InlineData("../secret")]
    [InlineData("/etc/passwd")]
    [InlineData(".hidden")]
    [InlineData("Портрет")]
    [InlineData("")]
    public void A_name_that_leads_elsewhere_is_refused(string name)
    {
        using var folder = new WorkFolder();
        Assert.Throws<ArgumentException>(() => folder.File(name));
    }

    [Fact]
    public async Task The_folder_goes_with_its_files()
    {
        string path;
        using (var folder = new WorkFolder())
        {
            path = folder.Path;
            await folder.WriteAsync(new PrintJob("<p>", "", new Dictionary<string, byte[]>(StringComparer.Ordinal) { ["portrait-1"] = [1] }), default);
            Assert.Equal(3, System.IO.Directory.GetFiles(path).Length);
        }

        Assert.False(System.IO.Directory.Exists(path));
    }
}
