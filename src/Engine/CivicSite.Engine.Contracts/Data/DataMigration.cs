using Microsoft.Extensions.DependencyInjection;
using YesSql.Indexes;
using YesSql.Sql;

namespace OrchardCore.Data.Migration
{
    /// <summary>Changes the database for a module, step by step.</summary>
    public interface IDataMigration
    {
        ISchemaBuilder SchemaBuilder { get; set; }
    }

    /// <summary>
    /// Changes the database for a module: <c>CreateAsync</c> (or <c>Create</c>) on a new site, then <c>UpdateFromNAsync</c>
    /// for each N that follows. Each returns the version that it reached and is committed on its own.
    /// </summary>
    public abstract class DataMigration : IDataMigration
    {
        public ISchemaBuilder SchemaBuilder { get; set; } = null!;
    }

    /// <summary>Registers migrations.</summary>
    public static class MigrationServiceCollectionExtensions
    {
        public static IServiceCollection AddDataMigration<TDataMigration>(this IServiceCollection services)
            where TDataMigration : class, IDataMigration =>
            services.AddScoped<IDataMigration, TDataMigration>();
    }
}

namespace OrchardCore.Data
{
    /// <summary>Registers index providers.</summary>
    public static class IndexServiceCollectionExtensions
    {
        public static IServiceCollection AddIndexProvider<TIndexProvider>(this IServiceCollection services)
            where TIndexProvider : class, IIndexProvider =>
            services.AddSingleton<IIndexProvider, TIndexProvider>();
    }
}
