using OrchardCore.Modules.Manifest;

namespace OrchardCore.DisplayManagement.Manifest;

/// <summary>Describes a theme. Its templates come before those of modules.</summary>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = false, Inherited = false)]
public class ThemeAttribute : ModuleAttribute;
