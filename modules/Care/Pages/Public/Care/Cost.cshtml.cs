using Parasol.Care.Pages.Care.Fees;
using Parasol.Web.Edge;
using Parasol.Web.Seams;

namespace Parasol.Care.Pages.Public.Care;

/// <summary>What would it cost? For anybody. Each answer is as long as every other, so that nobody reads a figure off the line.</summary>
[EvenSized]
internal sealed class CostModel(IOrganisationFace here, TimeProvider time) : FeePage(here, time);
