using Parasol.Web.Seams;

namespace Parasol.Care.Pages.Care.Fees;

/// <summary>What would it cost? For a worker and somebody beside them.</summary>
internal sealed class IndexModel(IOrganisationFace here, TimeProvider time) : FeePage(here, time);
