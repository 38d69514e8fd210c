using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations.Operations;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;
using YesSql.Indexes;
using YesSql.Sql;
using YesSql.Sql.Schema;

namespace CivicSite.Engine.Data;

/// <summary>Turns the calls of a migration into EF Core's schema operations, inside the session's transaction.</summary>
internal sealed class SchemaBuilder(Session session) : ISchemaBuilder
{
    public async Task CreateMapIndexTableAsync(Type indexType, Action<ICreateTableCommand> table, string? collection = null)
    {
        var context = await session.BeginAsync();
        if (await Database.HasTableAsync(context, indexType.Name, CancellationToken.None))
        {
            return;
        }

        var command = new CreateTable(context, indexType.Name);
        command.Column<long>(SiteDbContext.DocumentId, column => column.NotNull());
        table(command);
        var index = new CreateIndexOperation { Name = $"IX_{indexType.Name}_{SiteDbContext.DocumentId}", Table = indexType.Name, Columns = [SiteDbContext.DocumentId] };
        await Database.ExecuteAsync(context, [command.Operation, index], CancellationToken.None);
    }

    public async Task AlterIndexTableAsync(Type indexType, Action<IAlterTableCommand> table, string? collection = null)
    {
        var context = await session.BeginAsync();
        var command = new AlterTable(context, indexType.Name);
        table(command);
        await Database.ExecuteAsync(context, command.Operations, CancellationToken.None);
    }

    private static AddColumnOperation NewColumn<T>(SiteDbContext context, string table, string name, Action<Column>? configure)
    {
        var type = typeof(T);
        var column = new Column(name) { IsNullable = !type.IsValueType || Nullable.GetUnderlyingType(type) is not null };
        configure?.Invoke(column);
        var clrType = Nullable.GetUnderlyingType(type) ?? type;
        var source = context.GetService<IRelationalTypeMappingSource>();
        var mapping = source.FindMapping(clrType, storeTypeName: null, keyOrIndex: false, unicode: true, size: column.Length)
            ?? throw new NotSupportedException($"Columns of type {clrType.Name} are not supported ({table}.{name}).");
        return new AddColumnOperation
        {
            Table = table,
            Name = name,
            ClrType = clrType,
            ColumnType = mapping.StoreType,
            MaxLength = column.Length,
            IsNullable = column.IsNullable,
            DefaultValue = column.Default ?? (column.IsNullable || !clrType.IsValueType ? null : Activator.CreateInstance(clrType)),
        };
    }

    private sealed class CreateTable : ICreateTableCommand
    {
        private readonly SiteDbContext _context;

        public CreateTable(SiteDbContext context, string name)
        {
            _context = context;
            Operation = new CreateTableOperation { Name = name };
            var id = NewColumn<long>(context, name, nameof(IIndex.Id), null);
            id.IsNullable = false;
            id.DefaultValue = null;
            if (context.Database.IsNpgsql())
            {
                id.AddAnnotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn);
            }

            Operation.Columns.Add(id);
            Operation.PrimaryKey = new AddPrimaryKeyOperation { Name = $"PK_{name}", Table = name, Columns = [nameof(IIndex.Id)] };
        }

        public CreateTableOperation Operation { get; }

        public ICreateTableCommand Column<T>(string columnName, Action<ICreateColumnCommand>? column = null)
        {
            // Migrations written for Orchard Core may name the column that every index table has anyway.
            if (Operation.Columns.Exists(existing => existing.Name == columnName))
            {
                return this;
            }

            Operation.Columns.Add(NewColumn<T>(_context, Operation.Name, columnName, column is null ? null : c => column(c)));
            return this;
        }
    }

    private sealed class AlterTable(SiteDbContext context, string name) : IAlterTableCommand
    {
        public List<MigrationOperation> Operations { get; } = [];

        public void AddColumn<T>(string columnName, Action<IAddColumnCommand>? column = null) =>
            Operations.Add(NewColumn<T>(context, name, columnName, column is null ? null : c => column(c)));

        // On SQLite, EF Core would make the table anew from its model, which knows none of the migrations' indexes.
        public void DropColumn(string columnName)
        {
            var sql = context.GetService<ISqlGenerationHelper>();
            Operations.Add(context.Database.IsSqlite()
                ? new SqlOperation { Sql = $"ALTER TABLE {sql.DelimitIdentifier(name)} DROP COLUMN {sql.DelimitIdentifier(columnName)}" }
                : new DropColumnOperation { Table = name, Name = columnName });
        }

        public void CreateIndex(string indexName, params string[] columnNames) =>
            Operations.Add(new CreateIndexOperation { Table = name, Name = indexName, Columns = columnNames });

        public void DropIndex(string indexName) => Operations.Add(new DropIndexOperation { Table = name, Name = indexName });
    }

    private sealed class Column(string name) : IAddColumnCommand
    {
        public string Name { get; } = name;

        public bool IsNullable { get; set; }

        public int? Length { get; private set; }

        public object? Default { get; private set; }

        public ICreateColumnCommand NotNull()
        {
            IsNullable = false;
            return this;
        }

        public ICreateColumnCommand WithLength(int? length)
        {
            Length = length;
            return this;
        }

        public ICreateColumnCommand WithDefault(object @default)
        {
            Default = @default;
            return this;
        }

        public IColumnCommand Unlimited()
        {
            Length = null;
            return this;
        }

        IColumnCommand IColumnCommand.WithLength(int? length) => WithLength(length);

        IColumnCommand IColumnCommand.WithDefault(object @default) => WithDefault(@default);
    }
}
