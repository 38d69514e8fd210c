using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace CivicSite.Engine.Data;

/// <summary>
/// Rows without a value come before all others, and last in descending order: as in .NET and on SQLite. PostgreSQL has it
/// the other way round and is given a key of its own for that, unless a condition leaves no such rows: indexes do not serve the key.
/// </summary>
internal static class NullOrder
{
    /// <summary>The order that goes before <paramref name="key"/>: whether the row has a value. Null where none is needed.</summary>
    public static Expression<Func<TRow, bool>>? KeyBefore<TRow>(
        SiteDbContext context, Expression<Func<TRow, object?>> key, IEnumerable<Expression<Func<TRow, bool>>> conditions)
        where TRow : class
    {
        var value = WithoutConversion(key.Body);
        return context.Database.IsNpgsql() && IsNullable<TRow>(context, value) && !conditions.Any(condition => Excludes(condition.Body, value))
            ? Expression.Lambda<Func<TRow, bool>>(Expression.NotEqual(value, Expression.Constant(null, value.Type)), key.Parameters)
            : null;
    }

    private static bool IsNullable<TRow>(SiteDbContext context, Expression value) =>
        (!value.Type.IsValueType || Nullable.GetUnderlyingType(value.Type) is not null)
        && (value is not MemberExpression member || context.Model.FindEntityType(typeof(TRow))?.FindProperty(member.Member.Name)?.IsNullable != false);

    // A comparison is true only of a row with a value.
    private static bool Excludes(Expression condition, Expression value) => condition switch
    {
        BinaryExpression { NodeType: ExpressionType.AndAlso } both => Excludes(both.Left, value) || Excludes(both.Right, value),
        BinaryExpression { NodeType: ExpressionType.NotEqual } unequal => IsNull(unequal.Right) && IsSame(unequal.Left, value),
        BinaryExpression { NodeType: ExpressionType.LessThan or ExpressionType.LessThanOrEqual or ExpressionType.GreaterThan or ExpressionType.GreaterThanOrEqual } comparison =>
            IsSame(comparison.Left, value) || IsSame(comparison.Right, value),
        _ => false,
    };

    private static bool IsNull(Expression expression) => WithoutConversion(expression) is ConstantExpression { Value: null };

    private static bool IsSame(Expression expression, Expression value) =>
        WithoutConversion(expression) is MemberExpression { Expression: ParameterExpression } one && value is MemberExpression other && one.Member == other.Member;

    private static Expression WithoutConversion(Expression expression) =>
        expression is UnaryExpression { NodeType: ExpressionType.Convert } conversion ? WithoutConversion(conversion.Operand) : expression;
}
