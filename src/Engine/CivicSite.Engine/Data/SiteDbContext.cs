using System.Reflection;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using YesSql.Indexes;

namespace CivicSite.Engine.Data;

/// <summary>The index row types of the enabled features: they decide the model.</summary>
internal sealed class IndexTypes
{
    public IndexTypes(IEnumerable<Type> types)
    {
        All = [.. types.Distinct().OrderBy(type => type.FullName, StringComparer.Ordinal)];
        Key = string.Join('\n', All.Select(type => type.AssemblyQualifiedName));
    }

    public IReadOnlyList<Type> All { get; }

    public string Key { get; }
}

/// <summary>Documents, index tables, users and the audit trail.</summary>
internal sealed class SiteDbContext(DbContextOptions<SiteDbContext> options, IndexTypes indexTypes)
    : IdentityDbContext<SiteUser, SiteRole, string>(options)
{
    public DbSet<DocumentRecord> Documents => Set<DocumentRecord>();

    public DbSet<AuditEventRecord> AuditEvents => Set<AuditEventRecord>();

    internal IndexTypes IndexTypes { get; } = indexTypes;

    /// <summary>Name of the column that ties an index row to its document.</summary>
    internal const string DocumentId = "DocumentId";

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.Entity<DocumentRecord>(document =>
        {
            document.ToTable("Document");
            document.Property(d => d.Type).HasMaxLength(255);
            document.Property(d => d.Version).IsConcurrencyToken();
            document.HasIndex(d => d.Type);
        });
        builder.Entity<AuditEventRecord>(audit =>
        {
            audit.ToTable("AuditTrailEvent");
            audit.Property(a => a.Name).HasMaxLength(64);
            audit.Property(a => a.Category).HasMaxLength(64);
            audit.HasIndex(a => a.CreatedUtc);
            audit.HasIndex(a => a.CorrelationId);
        });
        foreach (var type in IndexTypes.All)
        {
            AddIndexTable(builder, type);
        }
    }

    // Times are UTC everywhere; SQLite forgets the kind.
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcConverter>();

    private static void AddIndexTable(ModelBuilder builder, Type type)
    {
        var entity = builder.Entity(type);
        entity.ToTable(type.Name, table => table.ExcludeFromMigrations());
        entity.HasKey(nameof(IIndex.Id));
        entity.Property<long>(DocumentId);
        entity.HasIndex(DocumentId);
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            if (property.CanRead && property.CanWrite)
            {
                entity.Property(property.PropertyType, property.Name);
            }
        }
    }

    private sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
        value => value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc),
        value => DateTime.SpecifyKind(value, DateTimeKind.Utc));
}

/// <summary>One model for each set of index types.</summary>
internal sealed class SiteModelCacheKeyFactory : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) =>
        (typeof(SiteDbContext), ((SiteDbContext)context).IndexTypes.Key, designTime);
}
