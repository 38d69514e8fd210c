using Microsoft.Extensions.Localization;

namespace CivicSite.Engine.Modules;

/// <summary>What manifests say of features, in the language of the request. The texts' context is <c>&lt;ModuleId&gt;.Manifest</c>.</summary>
internal sealed class FeatureTexts(IStringLocalizerFactory localizers)
{
    public string Name(FeatureDescriptor feature) => Translate(feature, feature.Name);

    public string Description(FeatureDescriptor feature) => Translate(feature, feature.Description);

    public string Category(FeatureDescriptor feature) => Translate(feature, feature.Category);

    private string Translate(FeatureDescriptor feature, string text) =>
        text.Length == 0 ? "" : localizers.Create($"{feature.Assembly.GetName().Name}.Manifest", "")[text];
}
