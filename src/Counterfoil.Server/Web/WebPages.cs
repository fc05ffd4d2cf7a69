using Counterfoil.Server.Web.Access;
using Counterfoil.Server.Web.Campaigns;
using Counterfoil.Server.Web.Till;

namespace Counterfoil.Server.Web;

/// <summary>The pages for people, rendered on the server.</summary>
public static class WebPages
{
    /// <summary>What the pages are made with.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services)
    {
        services.AddRazorComponents();
        return services.AddSingleton<ReadCampaigns>().AddSingleton<TillDesk>().AddSingleton<ShowTill>();
    }

    /// <summary>Maps the pages; none of them is part of the API.</summary>
    public static void MapPages(this IEndpointRouteBuilder routes)
    {
        var pages = routes.MapGroup("").ExcludeFromDescription();
        AccessPages.Map(pages);
        CampaignPages.Map(pages);
        TillPages.Map(pages);
    }
}
