using Microsoft.Extensions.DependencyInjection;
using OrchardCore.DisplayManagement.Descriptors;
using OrchardCore.DisplayManagement.Implementation;

namespace OrchardCore.DisplayManagement.Descriptors
{
    /// <summary>Adds behaviour to shapes of certain types.</summary>
    public interface IShapeTableProvider
    {
        ValueTask DiscoverAsync(ShapeTableBuilder builder);
    }

    /// <inheritdoc cref="IShapeTableProvider"/>
    public abstract class ShapeTableProvider : IShapeTableProvider
    {
        public virtual ValueTask DiscoverAsync(ShapeTableBuilder builder) => ValueTask.CompletedTask;
    }

    /// <summary>Collects the behaviour of shape types.</summary>
    public class ShapeTableBuilder
    {
        internal ShapeTableBuilder()
        {
        }

        internal Dictionary<string, ShapeAlterationBuilder> Alterations { get; } = new(StringComparer.OrdinalIgnoreCase);

        public ShapeAlterationBuilder Describe(string shapeType)
        {
            if (!Alterations.TryGetValue(shapeType, out var alteration))
            {
                Alterations[shapeType] = alteration = new ShapeAlterationBuilder();
            }

            return alteration;
        }
    }

    /// <summary>Adds behaviour to shapes of one type.</summary>
    public class ShapeAlterationBuilder
    {
        internal ShapeAlterationBuilder()
        {
        }

        internal List<Func<ShapeDisplayContext, Task>> Displaying { get; } = [];

        internal List<Func<ShapeDisplayContext, Task>> Processing { get; } = [];

        /// <summary>Runs before the template is chosen: the place to add alternates.</summary>
        public ShapeAlterationBuilder OnDisplaying(Action<ShapeDisplayContext> action) => OnDisplaying(Wrap(action));

        /// <inheritdoc cref="OnDisplaying(Action{ShapeDisplayContext})"/>
        public ShapeAlterationBuilder OnDisplaying(Func<ShapeDisplayContext, Task> actionAsync)
        {
            Displaying.Add(actionAsync);
            return this;
        }

        /// <summary>Runs before the template draws: the place to fill the shape.</summary>
        public ShapeAlterationBuilder OnProcessing(Action<ShapeDisplayContext> action) => OnProcessing(Wrap(action));

        /// <inheritdoc cref="OnProcessing(Action{ShapeDisplayContext})"/>
        public ShapeAlterationBuilder OnProcessing(Func<ShapeDisplayContext, Task> actionAsync)
        {
            Processing.Add(actionAsync);
            return this;
        }

        private static Func<T, Task> Wrap<T>(Action<T> action) => context =>
        {
            action(context);
            return Task.CompletedTask;
        };
    }
}

namespace OrchardCore.DisplayManagement
{
    /// <summary>Registers shape table providers.</summary>
    public static class ShapeTableProviderExtensions
    {
        /// <summary>Registers a provider; it is asked once for each theme.</summary>
        public static IServiceCollection AddShapeTableProvider<T>(this IServiceCollection serviceCollection)
            where T : class, IShapeTableProvider =>
            serviceCollection.AddScoped<IShapeTableProvider, T>();
    }
}
