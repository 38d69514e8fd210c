using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using IIndex = YesSql.Indexes.IIndex;

namespace CivicSite.Engine.Data;

/// <summary>
/// Inserts rows of one index table, many with one statement. Nobody asks for the ids of index rows or changes a row,
/// so that EF Core's change tracker, which takes half of the time of an import, is not needed for them.
/// </summary>
internal sealed class IndexInsert
{
    // Both databases take more; beyond this a longer statement gains nothing.
    private const int MaxParameters = 500;

    private static readonly ConditionalWeakTable<IEntityType, IndexInsert> Known = [];

    private readonly IProperty[] _properties;
    private readonly RelationalTypeMapping[] _mappings;
    private readonly string _start;
    private readonly int _rowsAtOnce;
    private readonly string _full;

    private IndexInsert(IEntityType type, ISqlGenerationHelper sql)
    {
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        _properties = [.. type.GetProperties().Where(property => !property.IsPrimaryKey())];
        _mappings = [.. _properties.Select(property => property.GetRelationalTypeMapping())];
        var columns = _properties.Select(property => sql.DelimitIdentifier(property.GetColumnName(table)!));
        _start = $"INSERT INTO {sql.DelimitIdentifier(table.Name, table.Schema)} ({string.Join(", ", columns)}) VALUES ";
        _rowsAtOnce = Math.Max(1, MaxParameters / _properties.Length);
        _full = Statement(_rowsAtOnce);
    }

    /// <summary>Writes the rows inside the context's transaction.</summary>
    /// <param name="rows">Rows of the type, each with the id of its document.</param>
    /// <exception cref="DbException">The database refuses.</exception>
    public static async Task ExecuteAsync(SiteDbContext context, Type rowType, IEnumerable<(long DocumentId, IIndex Row)> rows)
    {
        var type = context.Model.FindEntityType(rowType) ?? throw new InvalidOperationException($"The index {rowType} is not registered.");
        var insert = Known.GetValue(type, type => new IndexInsert(type, context.GetService<ISqlGenerationHelper>()));
        foreach (var chunk in rows.Chunk(insert._rowsAtOnce))
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.Transaction = context.Database.CurrentTransaction?.GetDbTransaction();
            command.CommandText = chunk.Length == insert._rowsAtOnce ? insert._full : insert.Statement(chunk.Length);
            foreach (var (documentId, row) in chunk)
            {
                insert.AddParameters(command, documentId, row);
            }

            await command.ExecuteNonQueryAsync();
        }
    }

    private void AddParameters(DbCommand command, long documentId, IIndex row)
    {
        for (var column = 0; column < _properties.Length; column++)
        {
            var property = _properties[column];
            var value = property.Name == SiteDbContext.DocumentId ? documentId : property.PropertyInfo!.GetValue(row);
            command.Parameters.Add(_mappings[column].CreateParameter(command, Parameter(command.Parameters.Count), value, property.IsNullable));
        }
    }

    private string Statement(int rows)
    {
        var text = new StringBuilder(_start);
        for (var parameter = 0; parameter < rows * _properties.Length; parameter++)
        {
            var column = parameter % _properties.Length;
            text.Append(column > 0 ? ", " : parameter > 0 ? "), (" : "(").Append(Parameter(parameter));
        }

        return text.Append(')').ToString();
    }

    private static string Parameter(int number) => FormattableString.Invariant($"@p{number}");
}
