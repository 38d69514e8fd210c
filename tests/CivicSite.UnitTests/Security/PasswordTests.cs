using CivicSite.Engine.Data;
using CivicSite.Engine.Security.SignIn;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;

namespace CivicSite.UnitTests.Security;

/// <summary>Which passwords are refused.</summary>
public sealed class PasswordTests
{
    [Theory]
    [InlineData("password12")]
    [InlineData("Password123!")]
    [InlineData("P@ssw0rd2020")]
    [InlineData("passwordpassword")]
    [InlineData("adminadmin")]
    [InlineData("admin123456")]
    [InlineData("1234567890")]
    [InlineData("0987654321")]
    [InlineData("12345678901234567890")]
    [InlineData("79131234567")]
    [InlineData("01.02.1985")]
    [InlineData("qwertyuiop")]
    [InlineData("QWERTY12345")]
    [InlineData("qwerty!@#$%")]
    [InlineData("1q2w3e4r5t6y")]
    [InlineData("1qaz2wsx3edc")]
    [InlineData("asdfghjkl123")]
    [InlineData("zxcvbnm12345")]
    [InlineData("aaaaaaaaaa")]
    [InlineData("abababababab")]
    [InlineData("abcabcabcabc")]
    [InlineData("abcdefghijkl")]
    [InlineData("йцукенгшщз")]
    [InlineData("йцукен12345")]
    [InlineData("Пароль12345")]
    [InlineData("парольпароль")]
    [InlineData("gfhjkm12345")]
    [InlineData("Саяногорск2024")]
    [InlineData("Sayanogorsk1")]
    [InlineData("cfzyjujhcr1975")]
    [InlineData("Welcome2024!")]
    [InlineData("iloveyou1234")]
    [InlineData("letmein!!!!!")]
    [InlineData("adminpassword")]
    [InlineData("qwertypassword1")]
    [InlineData("ivan.petrov1")]
    [InlineData("petrov2024!")]
    [InlineData("ТестоградПортал")]
    [InlineData("тестоград-2024")]
    public void An_obvious_password_is_found(string password) => Assert.True(ObviousPasswords.Contains(password, ["ivan.petrov", "Портал Тестограда", "Тестоград"]));

    [Theory]
    [InlineData("quiet-lamp-9-river")]
    [InlineData("Str0ng-Test-Password!")]
    [InlineData("correct horse battery staple")]
    [InlineData("енисей течёт мимо ГЭС")]
    [InlineData("mT7kQp2xVb")]
    [InlineData("грушевыйкомпот")]
    [InlineData("4815162342-ostrov")]
    [InlineData("passage to the mountains")]
    public void Another_password_is_not(string password) => Assert.False(ObviousPasswords.Contains(password, ["ivan.petrov", "Портал Тестограда"]));

    [Fact]
    public void Hostile_lengths_take_no_time() => Assert.False(ObviousPasswords.Contains(string.Concat(Enumerable.Range(0, 64).Select(i => $"{i:x}zq")), [new string('я', 256)]));

    [Theory]
    [InlineData("short-9-la", true)]
    [InlineData("short-9-l", false)]
    [InlineData("Password123!", false)]
    [InlineData("ivan-petrov-77", false)]
    [InlineData("quiet-lamp-9-river", true)]
    public async Task A_new_user_needs_a_good_one(string password, bool accepted)
    {
        await using var site = await SecuritySite.StartAsync(usualRoles: false);

        var result = await site.GetAsync(services =>
            services.GetRequiredService<UserManager<SiteUser>>().CreateAsync(new SiteUser { UserName = "ivan-petrov" }, password));

        Assert.Equal(accepted, result.Succeeded);
    }
}
