namespace OrchardCore;

/// <summary>Names and numbers that features share.</summary>
public static class OrchardCoreConstants
{
    /// <summary>Names of the usual roles.</summary>
    public static class Roles
    {
        /// <summary>May do everything.</summary>
        public const string Administrator = "Administrator";

        public const string Editor = "Editor";

        public const string Moderator = "Moderator";

        public const string Author = "Author";

        public const string Contributor = "Contributor";

        /// <summary>Everyone who has signed in.</summary>
        public const string Authenticated = "Authenticated";

        /// <summary>Everyone.</summary>
        public const string Anonymous = "Anonymous";
    }

    /// <summary>Ways to show a model.</summary>
    public static class DisplayType
    {
        /// <summary>On a page of its own.</summary>
        public const string Detail = "Detail";

        /// <summary>In a list.</summary>
        public const string Summary = "Summary";

        public const string DetailAdmin = "DetailAdmin";

        public const string SummaryAdmin = "SummaryAdmin";
    }

    /// <summary>Places in the request pipeline.</summary>
    public static class ConfigureOrder
    {
        public const int Default = 0;

        public const int Authentication = -150;
    }
}
