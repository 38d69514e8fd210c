using YesSql.Indexes;
using YesSql.Sql.Schema;

namespace YesSql.Sql.Schema
{
    /// <summary>Describes a new table.</summary>
    public interface ICreateTableCommand
    {
        /// <summary>Adds a column that may hold null unless <paramref name="column"/> says otherwise.</summary>
        ICreateTableCommand Column<T>(string columnName, Action<ICreateColumnCommand>? column = null);
    }

    /// <summary>Describes changes of a table.</summary>
    public interface IAlterTableCommand
    {
        void AddColumn<T>(string columnName, Action<IAddColumnCommand>? column = null);

        void DropColumn(string columnName);

        void CreateIndex(string indexName, params string[] columnNames);

        void DropIndex(string indexName);
    }

    /// <summary>Describes a column.</summary>
    public interface IColumnCommand
    {
        /// <param name="length">In characters.</param>
        IColumnCommand WithLength(int? length);

        IColumnCommand Unlimited();

        IColumnCommand WithDefault(object @default);
    }

    /// <inheritdoc/>
    public interface ICreateColumnCommand : IColumnCommand
    {
        ICreateColumnCommand NotNull();

        new ICreateColumnCommand WithLength(int? length);

        new ICreateColumnCommand WithDefault(object @default);
    }

    /// <inheritdoc/>
    public interface IAddColumnCommand : ICreateColumnCommand;
}

namespace YesSql.Sql
{
    /// <summary>Makes and changes index tables.</summary>
    public interface ISchemaBuilder
    {
        /// <summary>Makes the table of an index with <c>Id</c> and <c>DocumentId</c>.</summary>
        Task CreateMapIndexTableAsync(Type indexType, Action<ICreateTableCommand> table, string? collection = null);

        Task AlterIndexTableAsync(Type indexType, Action<IAlterTableCommand> table, string? collection = null);
    }

    /// <summary>Shorter forms of <see cref="ISchemaBuilder"/>.</summary>
    public static class SchemaBuilderExtensions
    {
        public static Task CreateMapIndexTableAsync<T>(this ISchemaBuilder builder, Action<ICreateTableCommand> table, string? collection = null)
            where T : MapIndex =>
            builder.CreateMapIndexTableAsync(typeof(T), table, collection);

        public static Task AlterIndexTableAsync<T>(this ISchemaBuilder builder, Action<IAlterTableCommand> table, string? collection = null)
            where T : IIndex =>
            builder.AlterIndexTableAsync(typeof(T), table, collection);
    }
}
