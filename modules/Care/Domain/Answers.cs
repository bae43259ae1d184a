using Parasol.Vault;

namespace Parasol.Care.Domain;

/// <summary>What each of a place's four answers does, and how it reads on a timeline.</summary>
internal static class Answers
{
    public static ReferralState State(PartnerReply reply) => reply switch
    {
        PartnerReply.SeeingThem => ReferralState.Accepted,
        PartnerReply.Cannot => ReferralState.Declined,
        PartnerReply.NeedMore => ReferralState.Opened,
        _ => ReferralState.Helped,
    };

    public static string Says(PartnerReply reply) => reply switch
    {
        PartnerReply.SeeingThem => "{0} says: we are seeing them",
        PartnerReply.Cannot => "{0} says: we cannot",
        PartnerReply.NeedMore => "{0} says: we need to know more",
        _ => "{0} says: it is already done",
    };

    public static IReadOnlyList<PartnerReply> All { get; } = [PartnerReply.SeeingThem, PartnerReply.Cannot, PartnerReply.NeedMore, PartnerReply.AlreadyDone];
}
