namespace CivicSite.Events.Services;

/// <summary>What a list or a calendar is narrowed to, as ids; null means not narrowed.</summary>
internal sealed record EventScope(string? KindId = null, string? SettlementId = null, string? OrganizerId = null);
