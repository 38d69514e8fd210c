using System.Collections.Frozen;

namespace CivicSite.ImmortalRegiment.Matching;

/// <summary>Names that many have: that two records share one of them says little.</summary>
internal static class CommonNames
{
    private static readonly FrozenSet<string> CommonSurnames = Words(
        """
        иванов смирнов кузнецов попов васильев петров соколов михайлов новиков федоров морозов волков алексеев лебедев семенов егоров павлов козлов
        степанов николаев орлов андреев макаров никитин захаров зайцев соловьев борисов яковлев григорьев романов воробьев сергеев кузьмин фролов
        александров дмитриев королев гусев киселев ильин максимов поляков сорокин виноградов ковалев белов медведев антонов тарасов жуков баранов
        филиппов комаров давыдов беляев герасимов богданов осипов сидоров матвеев титов марков миронов крылов куликов карпов власов мельников денисов
        """);

    private static readonly FrozenSet<string> CommonGiven = Words(
        """
        иван василий николай александр михаил петр алексей федор павел григорий степан андрей дмитрий семен георгий яков сергей
        мария анна авдотья александра екатерина анастасия татьяна елена ольга прасковья аксинья пелагея
        """);

    private static readonly FrozenSet<string> CommonRoots = FrozenSet.ToFrozenSet(CommonGiven.Select(GivenNames.RootOf).Select(GivenNames.CanonicalRoot), StringComparer.Ordinal);

    public static bool IsCommonSurname(string stem) => CommonSurnames.Contains(stem);

    public static bool IsCommonGivenName(string canonical) => CommonGiven.Contains(canonical);

    public static bool IsCommonPatronymic(string root) => CommonRoots.Contains(root);

    private static FrozenSet<string> Words(string text) => text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
