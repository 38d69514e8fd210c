using System.Text.RegularExpressions;

namespace CivicSite.IntegrationTests.Http.Permissions;

/// <summary>Who may do what on the site that the recipe makes.</summary>
internal static partial class PermissionTable
{
    /// <summary>The five signs of a line, in this order: a visitor, a user without a role, and the roles of the recipe.</summary>
    public static readonly string[] Roles = ["", "nobody", "Author", "Editor", "Administrator"];

    /*
     * A line for each action, and one more for each case in which the answer differs:
     *
     *   method  action  whose item  signs  values of the route, the query or the form
     *
     * Signs: + may; - is refused: sent to the login page, or 403; 0 may, but there is nothing of that name; . does not apply.
     * ANY is an action that takes any method; it is asked with GET.
     * "own draft" is an item of the user, "other draft" somebody else's; a type after it is another one than NewsArticle. Its id is in
     * {id}, its version in {version}. "own draft → public" tells what becomes of it: + it does, - it stays what it was.
     * {user} is a user, {file} a file and {folder} a folder of the library, {new} an id that no item has.
     * An action without an address of its own, to which others lead, is asked for at the first page.
     */
    private const string Text =
        """
        GET   OrchardCore.Admin/Admin/Index                      -                                  - - + + +
        GET   OrchardCore.AuditTrail/Admin/Index                 -                                  - - - + +
        GET   OrchardCore.Settings/Admin/Index                   -                                  - - - - +
        POST  OrchardCore.Settings/Admin/Index                   -                                  - - - - +  SiteName=
        GET   CivicSite.Maps/Admin/Index                         -                                  - - - - +
        POST  CivicSite.Maps/Admin/Index                         -                                  - - - - +  TileUrl=
        GET   OrchardCore.Features/Admin/Index                   -                                  - - - - +
        GET   OrchardCore.Features/Admin/Enable                  -                                  - - - - 0  id=No.Such.Feature
        POST  OrchardCore.Features/Admin/Enable                  -                                  - - - - +  id=No.Such.Feature
        GET   OrchardCore.Features/Admin/Disable                 -                                  - - - - +  id=CivicSite.News
        POST  OrchardCore.Features/Admin/Disable                 -                                  - - - - +  id=No.Such.Feature
        GET   OrchardCore.Recipes/Admin/Index                    -                                  - - - - +
        GET   OrchardCore.Recipes/Admin/Import                   -                                  - - - - +
        POST  OrchardCore.Recipes/Admin/Review                   -                                  - - - - +  Json=
        POST  OrchardCore.Recipes/Admin/Execute                  -                                  - - - - +  Json=

        GET   CivicSite.Search/Admin/Index                       -                                  - - - + +
        POST  CivicSite.Search/Admin/Rebuild                     -                                  - - - - +
        POST  CivicSite.Search/Admin/Forget                      -                                  - - - + +  text=
        GET   CivicSite.Mailing/Admin/Index                      -                                  - - - - +
        GET   CivicSite.PersonalData/Admin/Index                 -                                  - - - - +
        POST  CivicSite.PersonalData/Admin/Find                  -                                  - - - - +  person=
        POST  CivicSite.PersonalData/Admin/Export                -                                  - - - - +  person=
        POST  CivicSite.PersonalData/Admin/Erase                 -                                  - - - - +  person=
        GET   CivicSite.Museum/Museum/Index                      -                                  + + + + +
        GET   CivicSite.Museum/Museum/Year                       -                                  + + + + +
        GET   CivicSite.Museum/Booking/New                       -                                  0 0 0 0 0  session=none
        POST  CivicSite.Museum/Booking/New                       -                                  0 0 0 0 0  SessionId=none
        GET   CivicSite.Museum/Booking/Index                     -                                  0 0 0 0 0
        POST  CivicSite.Museum/Booking/Change                    -                                  0 0 0 0 0
        POST  CivicSite.Museum/Booking/Cancel                    -                                  0 0 0 0 0
        POST  CivicSite.Museum/Booking/Forget                    -                                  0 0 0 0 0
        GET   CivicSite.Museum/Booking/Calendar                  -                                  0 0 0 0 0
        GET   CivicSite.Museum/Booking/Consent                   -                                  + + + + +
        GET   CivicSite.Museum/Day/Index                         -                                  - - - - +
        GET   CivicSite.Museum/Day/Week                          -                                  - - - - +
        GET   CivicSite.Museum/Day/Visits                        -                                  - - - - +
        GET   CivicSite.Museum/Date/Show                         -                                  - - - - 0  id=none
        POST  CivicSite.Museum/Date/Move                         -                                  - - - - 0  id=none
        POST  CivicSite.Museum/Date/State                        -                                  - - - - 0  id=none
        POST  CivicSite.Museum/Date/Mark                         -                                  - - - - 0  bookingId=none
        GET   CivicSite.Museum/Date/Book                         -                                  - - - - 0  id=none
        POST  CivicSite.Museum/Date/Book                         -                                  - - - - 0  id=none
        GET   CivicSite.Museum/Requests/Index                    -                                  - - - - +
        POST  CivicSite.Museum/Requests/Answer                   -                                  - - - - 0  bookingId=none
        GET   CivicSite.Museum/House/Index                       -                                  - - - - +
        POST  CivicSite.Museum/House/Index                       -                                  - - - - +  Command=add:rooms
        GET   CivicSite.Museum/Statistics/Index                  -                                  - - - - +
        GET   CivicSite.Museum/Statistics/Csv                    -                                  - - - - +
        GET   CivicSite.Museum/Moved/Index                       -                                  0 0 0 0 0
        POST  CivicSite.Museum/Moved/Answer                      -                                  0 0 0 0 0  comes=true
        GET   OrchardCore.Users/Admin/Index                      -                                  - - - - +
        GET   OrchardCore.Users/Admin/Create                     -                                  - - - - +
        POST  OrchardCore.Users/Admin/Create                     -                                  - - - - +  UserName=
        GET   OrchardCore.Users/Admin/Edit                       -                                  - - - - +  id={user}
        POST  OrchardCore.Users/Admin/Edit                       -                                  - - - - +  id={user}&UserName=
        GET   OrchardCore.Users/Admin/EditPassword               -                                  - - - - +  id={user}
        POST  OrchardCore.Users/Admin/EditPassword               -                                  - - - - +  id={user}&Password=
        POST  OrchardCore.Users/Admin/Disable                    -                                  - - - - +  id={user}
        POST  OrchardCore.Users/Admin/Enable                     -                                  - - - - +  id={user}
        POST  OrchardCore.Users/Admin/Unlock                     -                                  - - - - +  id={user}
        GET   OrchardCore.Users/Admin/Delete                     -                                  - - - - +  id={user}
        POST  OrchardCore.Users/Admin/Delete                     -                                  - - - - +  id={user}
        GET   OrchardCore.Roles/Admin/Index                      -                                  - - - - +
        GET   OrchardCore.Roles/Admin/Create                     -                                  - - - - +
        POST  OrchardCore.Roles/Admin/Create                     -                                  - - - - +  RoleName=
        GET   OrchardCore.Roles/Admin/Edit                       -                                  - - - - 0  id=none
        POST  OrchardCore.Roles/Admin/Edit                       -                                  - - - - 0  id=none
        GET   OrchardCore.Roles/Admin/Delete                     -                                  - - - - 0  id=none
        POST  OrchardCore.Roles/Admin/Delete                     -                                  - - - - 0  id=none

        GET   OrchardCore.ContentTypes/Admin/Index               -                                  - - - - +
        GET   OrchardCore.ContentTypes/Admin/Create              -                                  - - - - +
        POST  OrchardCore.ContentTypes/Admin/Create              -                                  - - - - +  DisplayName=
        GET   OrchardCore.ContentTypes/Admin/Edit                -                                  - - - - +  id=Page
        POST  OrchardCore.ContentTypes/Admin/Edit                -                                  - - - - +  id=Page&Form.DisplayName=
        GET   OrchardCore.ContentTypes/Admin/Delete              -                                  - - - - +  id=Page
        POST  OrchardCore.ContentTypes/Admin/Delete              -                                  - - - - +  id=Page
        GET   OrchardCore.ContentTypes/Parts/Add                 -                                  - - - - +  id=Page
        POST  OrchardCore.ContentTypes/Parts/Add                 -                                  - - - - +  id=Page&part=NoSuchPart
        GET   OrchardCore.ContentTypes/Parts/Edit                -                                  - - - - +  id=Page&part=TitlePart
        POST  OrchardCore.ContentTypes/Parts/Edit                -                                  - - - - 0  id=Page&part=NoSuchPart
        GET   OrchardCore.ContentTypes/Parts/Remove              -                                  - - - - +  id=Page&part=TitlePart
        POST  OrchardCore.ContentTypes/Parts/Remove              -                                  - - - - 0  id=Page&part=NoSuchPart
        GET   OrchardCore.ContentTypes/Fields/Add                -                                  - - - - +  id=Page
        POST  OrchardCore.ContentTypes/Fields/Add                -                                  - - - - +  id=Page&Kind=
        GET   OrchardCore.ContentTypes/Fields/Edit               -                                  - - - - +  id=NewsArticle&part=NewsArticlePart&field=Lead
        POST  OrchardCore.ContentTypes/Fields/Edit               -                                  - - - - 0  id=Page&part=Page&field=None
        GET   OrchardCore.ContentTypes/Fields/Remove             -                                  - - - - +  id=NewsArticle&part=NewsArticlePart&field=Lead
        POST  OrchardCore.ContentTypes/Fields/Remove             -                                  - - - - 0  id=Page&part=Page&field=None

        GET   OrchardCore.Media/Admin/Index                      -                                  - - + + +
        POST  OrchardCore.Media/Admin/Upload                     -                                  - - + + +
        GET   OrchardCore.Media/MediaPicker/Index                -                                  - - + + +
        POST  OrchardCore.Media/MediaPicker/Upload               -                                  - - + + +  file=@
        GET   OrchardCore.Media/Admin/Delete                     -                                  - - + + +  path={file}
        GET   OrchardCore.Media/Admin/Delete                     -                                  - - - + +  path={folder}
        POST  OrchardCore.Media/Admin/Delete                     -                                  - - + + +  path={file}
        POST  OrchardCore.Media/Admin/Delete                     -                                  - - - + +  path={folder}
        POST  OrchardCore.Media/Admin/CreateFolder               -                                  - - - + +  name=

        GET   OrchardCore.Contents/Admin/List                    -                                  - - + + +
        GET   OrchardCore.Contents/Admin/List                    -                                  - - + + +  contentTypeId=NewsArticle
        GET   OrchardCore.Contents/Admin/List                    -                                  - - - + +  contentTypeId=Page
        GET   OrchardCore.Contents/Admin/List                    -                                  - - - + +  contentTypeId=Taxonomy
        GET   OrchardCore.Contents/Admin/List                    -                                  - - - + +  contentTypeId=Menu
        GET   OrchardCore.Contents/Admin/Create                  -                                  - - + + +  id=NewsArticle
        GET   OrchardCore.Contents/Admin/Create                  -                                  - - + + +  id=MediaMention
        GET   OrchardCore.Contents/Admin/Create                  -                                  - - - + +  id=Page
        GET   OrchardCore.Contents/Admin/Create                  -                                  - - - + +  id=Organization
        GET   OrchardCore.Contents/Admin/Create                  -                                  - - - + +  id=Agreement
        GET   OrchardCore.Contents/Admin/Create                  -                                  - - - + +  id=Tos
        GET   OrchardCore.Contents/Admin/Create                  -                                  - - - + +  id=TosProject
        GET   OrchardCore.Contents/Admin/Create                  -                                  - - - + +  id=TosForum
        GET   OrchardCore.Contents/Admin/Create                  -                                  - - - + +  id=TosContest
        GET   OrchardCore.Contents/Admin/Create                  -                                  - - - + +  id=TosContestEntry
        GET   OrchardCore.Contents/Admin/Create                  -                                  - - - + +  id=Event
        GET   OrchardCore.Contents/Admin/Create                  -                                  - - - - +  id=Taxonomy
        GET   OrchardCore.Contents/Admin/Create                  -                                  - - - - +  id=Menu
        POST  OrchardCore.Contents/Admin/Create                  -                                  - - + + +  id=NewsArticle
        POST  OrchardCore.Contents/Admin/Create                  -                                  - - - + +  id=NewsArticle&submit.Publish=x
        POST  OrchardCore.Contents/Admin/Create                  -                                  - - - + +  id=Page
        POST  OrchardCore.Contents/Admin/Create                  -                                  - - - - +  id=Taxonomy
        GET   OrchardCore.Contents/Admin/Edit                    own draft                          . - + + +
        GET   OrchardCore.Contents/Admin/Edit                    own public                         . - + + +
        GET   OrchardCore.Contents/Admin/Edit                    own draft Page                     . - - + +
        GET   OrchardCore.Contents/Admin/Edit                    other draft                        - - - + +
        GET   OrchardCore.Contents/Admin/Edit                    other public                       - - - + +
        GET   OrchardCore.Contents/Admin/Edit                    other public Taxonomy              - - - + +
        GET   OrchardCore.Contents/Admin/Edit                    other public Menu                  - - - + +
        POST  OrchardCore.Contents/Admin/Edit                    own draft                          . - + + +  submit.Save=submit.Save
        POST  OrchardCore.Contents/Admin/Edit                    own public                         . - + + +  submit.Save=submit.Save
        POST  OrchardCore.Contents/Admin/Edit                    other draft                        - - - + +  submit.Save=submit.Save
        POST  OrchardCore.Contents/Admin/Edit                    other public Taxonomy              - - - + +  submit.Save=submit.Save
        POST  OrchardCore.Contents/Admin/Edit                    other public Menu                  - - - + +  submit.Save=submit.Save
        POST  OrchardCore.Contents/Admin/Edit                    own draft                          . - - + +  submit.Publish=x
        POST  OrchardCore.Contents/Admin/Edit                    own public                         . - - + +  submit.Publish=x
        POST  OrchardCore.Contents/Admin/Edit                    other draft                        - - - + +  submit.Publish=x
        POST  OrchardCore.Contents/AutoSave/Save                 own draft                          . - + + +
        POST  OrchardCore.Contents/AutoSave/Save                 own public                         . - + + +
        POST  OrchardCore.Contents/AutoSave/Save                 other draft                        - - - + +
        POST  OrchardCore.Contents/AutoSave/Save                 -                                  - - - + +  contentItemId={new}&contentType=Page&EditToken=new
        POST  OrchardCore.Contents/Admin/Clone                   own draft                          . - + + +
        POST  OrchardCore.Contents/Admin/Clone                   own public                         . - + + +
        POST  OrchardCore.Contents/Admin/Clone                   other public                       - - - + +
        GET   OrchardCore.Contents/History/Index                 own draft                          . - + + +
        GET   OrchardCore.Contents/History/Index                 other public                       - - - + +
        POST  OrchardCore.Contents/History/Restore               own draft                          . - + + +  versionId={version}
        POST  OrchardCore.Contents/History/Restore               other public                       - - - + +  versionId={version}
        ANY   OrchardCore.Contents/Item/Display                  own draft                          . 0 0 0 0
        ANY   OrchardCore.Contents/Item/Display                  other public                       + + + + +
        GET   OrchardCore.Contents/Item/Preview                  own draft                          . - + + +
        GET   OrchardCore.Contents/Item/Preview                  other draft                        - - - + +
        POST  OrchardCore.Contents/Item/Preview                  own draft                          . - + + +  contentType=NewsArticle
        POST  OrchardCore.Contents/Item/Preview                  other draft                        - - - + +  contentType=NewsArticle
        GET   OrchardCore.ContentFields/ContentPickerAdmin/Search  -                                - - + + +  contentType=NewsArticle&part=NewsArticlePart&field=Related
        GET   OrchardCore.ContentFields/ContentPickerAdmin/Search  -                                - - - 0 0  contentType=Page&part=Page&field=None

        POST  OrchardCore.Contents/Admin/Publish                 own draft → public                 . - - + +
        POST  OrchardCore.Contents/Admin/Publish                 other draft → public               - - - + +
        POST  OrchardCore.Contents/Admin/Unpublish               own public → draft                 . - - + +
        POST  OrchardCore.Contents/Admin/Unpublish               other public → draft               - - - + +
        POST  OrchardCore.Contents/Admin/Unpublish               other public Taxonomy → draft      - - - + +
        POST  OrchardCore.Contents/Admin/Remove                  own draft → gone                   . - + + +
        POST  OrchardCore.Contents/Admin/Remove                  own public → gone                  . - - + +
        POST  OrchardCore.Contents/Admin/Remove                  other draft → gone                 - - - + +
        POST  OrchardCore.Contents/Admin/Remove                  other public → gone                - - - + +
        POST  OrchardCore.Contents/Admin/Remove                  own draft Page → gone              . - - + +
        POST  OrchardCore.Contents/Admin/Remove                  other public Taxonomy → gone       - - - - +
        POST  OrchardCore.Contents/Admin/Remove                  other public Menu → gone           - - - - +
        POST  OrchardCore.Contents/Admin/Restore                 own removed draft → draft          . - + + +
        POST  OrchardCore.Contents/Admin/Restore                 own removed public → public        . - - + +
        POST  OrchardCore.Contents/Admin/Restore                 other removed draft → draft        - - - + +
        POST  OrchardCore.Contents/Admin/DiscardDraft            own draft → gone                   . - + + +
        POST  OrchardCore.Contents/Admin/DiscardDraft            other draft → gone                 - - - + +
        POST  OrchardCore.Contents/Admin/BulkAction              own draft → public                 . - - + +  bulkAction=Publish&itemIds={id}
        POST  OrchardCore.Contents/Admin/BulkAction              own public → draft                 . - - + +  bulkAction=Unpublish&itemIds={id}
        POST  OrchardCore.Contents/Admin/BulkAction              own draft → gone                   . - + + +  bulkAction=Delete&itemIds={id}
        POST  OrchardCore.Contents/Admin/BulkAction              own public → gone                  . - - + +  bulkAction=Delete&itemIds={id}
        POST  OrchardCore.Contents/Admin/BulkAction              other draft → gone                 - - - + +  bulkAction=Delete&itemIds={id}
        POST  OrchardCore.Contents/Admin/BulkAction              own removed public → public        . - - + +  bulkAction=Restore&itemIds={id}
        POST  OrchardCore.Contents/Admin/BulkAction              other removed draft → draft        - - - + +  bulkAction=Restore&itemIds={id}

        ANY   OrchardCore.Autoroute/Redirect/Moved               -                                  + + + + +
        GET   CivicSite.News/Home/Index                          -                                  + + + + +
        GET   CivicSite.News/News/Index                          -                                  + + + + +
        GET   CivicSite.News/News/Topic                          -                                  + + + + +  slug=tos
        GET   CivicSite.News/News/Settlement                     -                                  + + + + +  slug=sayanogorsk
        GET   CivicSite.News/News/Year                           -                                  + + + + +  year=2017
        GET   CivicSite.News/News/Month                          -                                  + + + + +  year=2017&month=12
        GET   CivicSite.News/MediaMention/Index                  -                                  + + + + +
        GET   CivicSite.News/Feed/Rss                            -                                  + + + + +
        GET   CivicSite.News/Feed/Atom                           -                                  + + + + +
        GET   CivicSite.News/Feed/TopicRss                       -                                  + + + + +  slug=tos
        GET   CivicSite.News/Feed/TopicAtom                      -                                  + + + + +  slug=tos
        GET   CivicSite.Organizations/Organizations/Index        -                                  + + + + +
        GET   CivicSite.Organizations/Organizations/Points       -                                  + + + + +
        GET   CivicSite.Organizations/Agreements/Index           -                                  + + + + +
        GET   CivicSite.Organizations/OpenData/Index             -                                  + + + + +
        GET   CivicSite.Organizations/OpenData/Csv               -                                  + + + + +
        GET   CivicSite.Organizations/OpenData/Json              -                                  + + + + +
        GET   CivicSite.Organizations/OpenData/Hsds              -                                  + + + + +
        GET   CivicSite.Organizations/OpenData/Passport          -                                  + + + + +
        GET   CivicSite.Organizations/OpenData/Structure         -                                  + + + + +
        GET   CivicSite.Organizations/Confirmation/Index         -                                  0 0 0 0 0
        POST  CivicSite.Organizations/Confirmation/Index         -                                  0 0 0 0 0
        GET   CivicSite.Organizations/Confirmations/Index        -                                  - - - + +
        GET   CivicSite.Organizations/Confirmations/Record       other public Organization          - - - + +
        POST  CivicSite.Organizations/Confirmations/Request      other public Organization          - - - + +
        POST  CivicSite.Organizations/Confirmations/Withdraw     other public Organization          - - - + +
        GET   CivicSite.Organizations/Confirmations/Review       -                                  - - - 0 0  requestId=none
        POST  CivicSite.Organizations/Confirmations/Decide       -                                  - - - 0 0  requestId=none
        GET   CivicSite.ImmortalRegiment/Veterans/Index          -                                  + + + + +
        GET   CivicSite.ImmortalRegiment/Veterans/Map            -                                  + + + + +
        GET   CivicSite.ImmortalRegiment/Veterans/Points         -                                  + + + + +
        GET   CivicSite.ImmortalRegiment/Veterans/Today          -                                  + + + + +
        GET   CivicSite.ImmortalRegiment/Veterans/Random         -                                  + + + + +
        GET   CivicSite.ImmortalRegiment/Veterans/Permalink      -                                  0 0 0 0 0  id=none
        GET   CivicSite.ImmortalRegiment/Veterans/Way            -                                  0 0 0 0 0  id=none
        GET   CivicSite.ImmortalRegiment/OpenData/Index          -                                  + + + + +
        GET   CivicSite.ImmortalRegiment/OpenData/Csv            -                                  + + + + +
        GET   CivicSite.ImmortalRegiment/OpenData/Json           -                                  + + + + +
        GET   CivicSite.ImmortalRegiment/OpenData/JsonLd         -                                  + + + + +
        GET   CivicSite.ImmortalRegiment/OpenData/Structure      -                                  + + + + +
        GET   CivicSite.Events/Events/Index                      -                                  + + + + +
        GET   CivicSite.Events/Events/Archive                    -                                  + + + + +
        GET   CivicSite.Events/Events/Archive                    -                                  + + + + +  year=2020
        GET   CivicSite.Events/Events/Month                      -                                  + + + + +
        GET   CivicSite.Events/Events/Month                      -                                  + + + + +  month=2020-12
        GET   CivicSite.Events/Events/Week                       -                                  + + + + +
        GET   CivicSite.Events/Events/Week                       -                                  + + + + +  week=2020-W53
        GET   CivicSite.Events/Events/Meetings                   -                                  + + + + +
        GET   CivicSite.Events/EventFiles/All                    -                                  + + + + +
        GET   CivicSite.Events/EventFiles/One                    -                                  0 0 0 0 0  id=none
        GET   CivicSite.Tos/Tos/Index                            -                                  + + + + +
        GET   CivicSite.Tos/Tos/Map                              -                                  + + + + +
        GET   CivicSite.Tos/Tos/Borders                          -                                  + + + + +
        GET   CivicSite.Tos/Tos/Find                             -                                  + + + + +
        GET   CivicSite.Tos/Tos/Compare                          -                                  + + + + +
        GET   CivicSite.Tos/TosForums/Index                      -                                  + + + + +
        GET   CivicSite.Tos/TosContests/Index                    -                                  + + + + +
        GET   CivicSite.Tos/TosContests/Protocol                 -                                  0 0 0 0 0  id=none
        GET   CivicSite.Tos/OpenData/Index                       -                                  + + + + +
        GET   CivicSite.Tos/OpenData/Csv                         -                                  + + + + +
        GET   CivicSite.Tos/OpenData/Json                        -                                  + + + + +
        GET   CivicSite.Tos/OpenData/GeoJson                     -                                  + + + + +
        GET   CivicSite.Tos/OpenData/Structure                   -                                  + + + + +
        GET   CivicSite.Tos/Jury/Index                           -                                  - - - - +
        GET   CivicSite.Tos/Jury/Progress                        -                                  - - - + +
        GET   CivicSite.Tos/Jury/Sheet                           -                                  - - - - 0  id=none
        POST  CivicSite.Tos/Jury/Sheet                           -                                  - - - - 0  id=none
        GET   CivicSite.ImmortalRegiment/Contribute/Index        -                                  + + + + +
        POST  CivicSite.ImmortalRegiment/Contribute/Index        -                                  + + + + +  Step=Who
        GET   CivicSite.ImmortalRegiment/Contribute/Improve      -                                  0 0 0 0 0  slug=none
        GET   CivicSite.ImmortalRegiment/Contribute/Draft        -                                  0 0 0 0 0
        POST  CivicSite.ImmortalRegiment/Contribute/Draft        -                                  0 0 0 0 0  Step=Who
        POST  CivicSite.ImmortalRegiment/Contribute/Files        -                                  0 0 0 0 0  Go=next
        GET   CivicSite.ImmortalRegiment/Contribute/Attachment   -                                  0 0 0 0 0  fileId=none
        POST  CivicSite.ImmortalRegiment/Contribute/Answer       -                                  0 0 0 0 0  text=x
        POST  CivicSite.ImmortalRegiment/Contribute/Forget       -                                  + + + + +
        GET   CivicSite.ImmortalRegiment/Contribute/Similar      -                                  + + + + +
        GET   CivicSite.ImmortalRegiment/Contribute/Consent      -                                  + + + + +
        GET   CivicSite.ImmortalRegiment/Contributions/Index     -                                  - - - + +
        GET   CivicSite.ImmortalRegiment/Contributions/Quality   -                                  - - - + +
        GET   CivicSite.ImmortalRegiment/Contributions/Review    -                                  - - - 0 0  contributionId=none
        POST  CivicSite.ImmortalRegiment/Contributions/Decide    -                                  - - - 0 0  contributionId=none
        POST  CivicSite.ImmortalRegiment/Contributions/Ask       -                                  - - - 0 0  contributionId=none&text=x
        POST  CivicSite.ImmortalRegiment/Contributions/Decline   -                                  - - - 0 0  contributionId=none&reason=x
        POST  CivicSite.ImmortalRegiment/Contributions/Forget    -                                  - - - 0 0  contributionId=none
        GET   CivicSite.ImmortalRegiment/Contributions/Attachment  -                                - - - 0 0  contributionId=none&fileId=none
        GET   CivicSite.ImmortalRegiment/Merge/Index             -                                  - - - + +
        POST  CivicSite.ImmortalRegiment/Merge/Merge             -                                  - - - + +  keptId=none
        POST  CivicSite.ImmortalRegiment/Merge/Undo              -                                  - - - + +  mergeId=none
        GET   CivicSite.ImmortalRegiment/Print/Placard            -                                  0 0 0 0 0  id=none
        GET   CivicSite.ImmortalRegiment/Print/Pdf                -                                  0 0 0 0 0  id=none&size=a4
        GET   CivicSite.ImmortalRegiment/Print/Preview            -                                  0 0 0 0 0  id=none
        GET   CivicSite.ImmortalRegiment/Print/Share              -                                  0 0 0 0 0  id=none
        GET   CivicSite.ImmortalRegiment/Manifest/Index           -                                  0 0 0 0 0  id=none
        GET   CivicSite.ImmortalRegiment/Wall/Index               -                                  + + + + +
        GET   CivicSite.ImmortalRegiment/Wall/Code                -                                  + + + + +
        GET   CivicSite.ImmortalRegiment/Booklet/Index            -                                  - - - + +
        POST  CivicSite.ImmortalRegiment/Booklet/Index            -                                  - - - + +  Command=find
        GET   CivicSite.ImmortalRegiment/Import/Index            -                                  - - - + +
        POST  CivicSite.ImmortalRegiment/Import/Upload           -                                  - - - + +  file=@
        GET   CivicSite.ImmortalRegiment/Import/Columns          -                                  - - - 0 0  batchId=none
        POST  CivicSite.ImmortalRegiment/Import/Columns          -                                  - - - 0 0  batchId=none
        GET   CivicSite.ImmortalRegiment/Import/Show             -                                  - - - 0 0  batchId=none
        GET   CivicSite.ImmortalRegiment/Import/Report           -                                  - - - 0 0  batchId=none
        POST  CivicSite.ImmortalRegiment/Import/Decide           -                                  - - - 0 0  batchId=none
        POST  CivicSite.ImmortalRegiment/Import/Start            -                                  - - - 0 0  batchId=none
        POST  CivicSite.ImmortalRegiment/Import/Undo             -                                  - - - 0 0  batchId=none
        POST  CivicSite.ImmortalRegiment/Import/Delete           -                                  - - - 0 0  batchId=none
        GET   CivicSite.Organizations/Import/Index               -                                  - - - + +
        POST  CivicSite.Organizations/Import/Upload              -                                  - - - + +  file=@
        GET   CivicSite.Organizations/Import/Columns             -                                  - - - 0 0  batchId=none
        POST  CivicSite.Organizations/Import/Columns             -                                  - - - 0 0  batchId=none
        GET   CivicSite.Organizations/Import/Show                -                                  - - - 0 0  batchId=none
        POST  CivicSite.Organizations/Import/Decide              -                                  - - - 0 0  batchId=none
        POST  CivicSite.Organizations/Import/Start               -                                  - - - 0 0  batchId=none
        POST  CivicSite.Organizations/Import/Undo                -                                  - - - 0 0  batchId=none
        POST  CivicSite.Organizations/Import/Delete              -                                  - - - 0 0  batchId=none
        GET   CivicSite.Events/Series/Index                      -                                  - - 0 0 0  id=none
        POST  CivicSite.Events/Series/Separate                   -                                  - - 0 0 0  id=none
        GET   CivicSite.Events/Registration/Index                -                                  0 0 0 0 0  id=none
        POST  CivicSite.Events/Registration/Index                -                                  0 0 0 0 0  id=none
        GET   CivicSite.Events/Registration/Open                 -                                  0 0 0 0 0
        POST  CivicSite.Events/Registration/Change               -                                  0 0 0 0 0  people=1
        POST  CivicSite.Events/Registration/Cancel               -                                  0 0 0 0 0
        POST  CivicSite.Events/Registration/Forget               -                                  0 0 0 0 0
        GET   CivicSite.Events/Registration/Forgotten            -                                  + + + + +
        GET   CivicSite.Events/Registration/Calendar             -                                  0 0 0 0 0
        GET   CivicSite.Events/Registration/Consent              -                                  + + + + +
        GET   CivicSite.Events/Registrations/Index               -                                  - - - + +
        GET   CivicSite.Events/Registrations/Event               -                                  - - - 0 0  eventId=none
        POST  CivicSite.Events/Registrations/Add                 -                                  - - - 0 0  eventId=none
        POST  CivicSite.Events/Registrations/Cancel              -                                  - - - 0 0  eventId=none&registrationId=none
        POST  CivicSite.Events/Registrations/Mark                -                                  - - - 0 0  eventId=none
        GET   CivicSite.Events/Registrations/Csv                 -                                  - - - 0 0  eventId=none
        GET   CivicSite.Events/Registrations/List                -                                  - - - 0 0  eventId=none
        GET   CivicSite.Events/Registrations/Certificates        -                                  - - - 0 0  eventId=none
        GET   CivicSite.Search/Search/Index                      -                                  + + + + +
        GET   CivicSite.Search/Search/Suggest                    -                                  + + + + +  q=тос
        GET   CivicSite.Accessibility/Accessibility/Index        -                                  + + + + +
        POST  CivicSite.Accessibility/Accessibility/Save         -                                  + + + + +  TextSize=0
        POST  CivicSite.Accessibility/Accessibility/Reset        -                                  + + + + +
        ANY   OrchardCore.Seo/Robots/Index                       -                                  + + + + +
        ANY   OrchardCore.Sitemaps/Sitemap/Index                 -                                  + + + + +
        ANY   OrchardCore.Sitemaps/Sitemap/Addresses             -                                  + + + + +  file=1
        ANY   OrchardCore.Diagnostics/Diagnostics/Error          -                                  + + + + +  status=403
        GET   OrchardCore.Users/Account/Login                    -                                  + + + + +
        POST  OrchardCore.Users/Account/Login                    -                                  + + + + +  UserName=
        GET   OrchardCore.Users/Account/ChangePassword           -                                  - + + + +
        POST  OrchardCore.Users/Account/ChangePassword           -                                  - + + + +  Password=
        GET   OrchardCore.Users/Account/ChangePasswordConfirmation  -                               - + + + +
        POST  OrchardCore.Users/Account/LogOff                   -                                  + + + + +
        """;

    public static readonly IReadOnlyList<PermissionRow> Rows = [.. Text.Split('\n').Where(line => line.Trim().Length > 0).Select(Parse)];

    private static PermissionRow Parse(string line)
    {
        var columns = Columns().Split(line.Trim());
        var target = columns[2].Split(" → ");
        return new(
            columns[0],
            columns[1],
            target[0] == "-" ? null : ItemKind.Parse(target[0]),
            target.Length > 1 ? target[1] : null,
            columns[3].Replace(" ", "", StringComparison.Ordinal),
            [.. (columns.Length > 4 ? columns[4] : "").Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => (pair.Split('=')[0], pair.Split('=', 2)[1]))],
            line.Trim());
    }

    [GeneratedRegex(" {2,}", RegexOptions.NonBacktracking)]
    private static partial Regex Columns();
}

/// <param name="Becomes">What the action makes of the item: <c>public</c>, <c>draft</c>, <c>gone</c>; null where the answer alone tells.</param>
/// <param name="Signs">One for each of <see cref="PermissionTable.Roles"/>.</param>
internal sealed record PermissionRow(
    string Method, string Action, ItemKind? Item, string? Becomes, string Signs, IReadOnlyList<(string Name, string Value)> Values, string Line)
{
    public string Key => $"{Method} {Action}";

    /// <summary>Whether the item cannot serve another line as well.</summary>
    public bool NeedsOwnItem => Method == "POST";
}

/// <summary>A kind of item that the site has before it is asked.</summary>
internal sealed record ItemKind(bool IsOwn, bool IsRemoved, bool WasPublic, string Type)
{
    /// <summary><c>draft</c>, <c>public</c> or <c>gone</c>.</summary>
    public string State => IsRemoved ? "gone" : WasPublic ? "public" : "draft";

    public static ItemKind Parse(string text)
    {
        var words = text.Split(' ');
        var type = char.IsUpper(words[^1][0]) ? words[^1] : "NewsArticle";
        return new(words[0] == "own", words.Contains("removed", StringComparer.Ordinal), words.Contains("public", StringComparer.Ordinal), type);
    }
}
