using System.Security.Claims;
using CivicSite.Engine.Admin;
using CivicSite.Engine.Data;
using CivicSite.Engine.Security.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CivicSite.Engine.Security.Users;

/// <summary>Reads users and roles for the admin's pages.</summary>
internal sealed class UserListing(Session session, UserManager<SiteUser> users, RightsGuard guard, ILookupNormalizer normalizer, TimeProvider clock)
{
    private const int PageSize = 50;

    public async Task<UserListViewModel> GetAsync(UserFilter filter, ClaimsPrincipal actor)
    {
        var context = session.Context;
        var query = Filter(context, filter);
        var page = Math.Max(filter.Page, 1);
        var rows = await query.OrderBy(user => user.NormalizedUserName).Skip((page - 1) * PageSize).Take(PageSize + 1).AsNoTracking().ToListAsync();
        var ids = rows.Select(user => user.Id).ToList();
        var roles = (await (
            from membership in context.UserRoles
            join role in context.Roles on membership.RoleId equals role.Id
            where ids.Contains(membership.UserId)
            select new { membership.UserId, role.Name }).ToListAsync()).ToLookup(row => row.UserId, row => row.Name!, StringComparer.Ordinal);
        var self = actor.FindFirstValue(ClaimTypes.NameIdentifier);
        var entries = new List<UserEntry>();
        foreach (var user in rows.Take(PageSize))
        {
            var isSelf = string.Equals(user.Id, self, StringComparison.Ordinal);
            entries.Add(new UserEntry(user, [.. roles[user.Id].Order(StringComparer.CurrentCulture)])
            {
                IsLockedOut = user.LockoutEnd > clock.GetUtcNow(),
                IsSelf = isSelf,
                MayManage = isSelf || await guard.MayManageAsync(actor, roles[user.Id]),
            });
        }

        return new UserListViewModel
        {
            Filter = filter,
            Users = entries,
            AllRoles = await RoleNamesAsync(),
            Page = page,
            HasMore = rows.Count > PageSize,
        };
    }

    /// <summary>The form with what is stored of the user.</summary>
    public async Task<EditUserViewModel> ReadAsync(SiteUser user) => StoredForm.Of(new EditUserViewModel
    {
        Id = user.Id,
        UserName = user.UserName ?? "",
        DisplayName = user.DisplayName,
        Email = user.Email,
        Roles = [.. await users.GetRolesAsync(user)],
    });

    /// <summary>The roles that users can have, and which of them the actor may give to this user.</summary>
    public async Task<IReadOnlyList<RoleChoice>> RoleChoicesAsync(ClaimsPrincipal actor, SiteUser? user)
    {
        var isSelf = user is not null && string.Equals(actor.FindFirstValue(ClaimTypes.NameIdentifier), user.Id, StringComparison.Ordinal);
        var may = !isSelf || await guard.MayChangeOwnRolesAsync(actor);
        var choices = new List<RoleChoice>();
        foreach (var role in await RoleNamesAsync())
        {
            choices.Add(new RoleChoice(role, may && await guard.MayAssignAsync(actor, role)));
        }

        return choices;
    }

    private async Task<List<string>> RoleNamesAsync() =>
        [.. (await session.Context.Roles.Select(role => role.Name!).ToListAsync()).Where(SystemRoles.IsAssignable).Order(StringComparer.CurrentCulture)];

    private IQueryable<SiteUser> Filter(SiteDbContext context, UserFilter filter)
    {
        IQueryable<SiteUser> query = context.Users;
        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var text = filter.Text.Trim();
            var normalized = normalizer.NormalizeName(text);
            query = query.Where(user => user.NormalizedUserName!.Contains(normalized) || user.NormalizedEmail!.Contains(normalized) || user.DisplayName!.Contains(text));
        }

        if (!string.IsNullOrWhiteSpace(filter.Role))
        {
            query = query.Where(user => context.UserRoles.Any(membership =>
                membership.UserId == user.Id && context.Roles.Any(role => role.Id == membership.RoleId && role.Name == filter.Role)));
        }

        return filter.State switch
        {
            UserState.Enabled => query.Where(user => user.IsEnabled),
            UserState.Disabled => query.Where(user => !user.IsEnabled),
            _ => query,
        };
    }
}
