using Parasol.Care.Pages.Care.Coverage;
using Parasol.Web.Edge;
using Parasol.Web.Seams;

namespace Parasol.Care.Pages.Public.Care;

/// <summary>Which programs are worth asking, for anybody. Nothing is kept.</summary>
[EvenSized]
internal sealed class CoverageModel(IOrganisationFace here, TimeProvider time) : CoveragePage(here, time);
