using Parasol.Kernel;
using Parasol.Vault;

namespace Parasol.Clients;

/// <summary>
/// The one way by which anything is sent to a client's phone or e-mail. What leaves is a neutral line of a closed list, inside the person's safe
/// hours only; nobody's own words, no name and no reason can leave. How it leaves is decided by what the person said: a text, else an e-mail;
/// where a machine cannot tell, or where nothing is set up to send, somebody sends it by hand from Today.
/// </summary>
[Opens]
public interface IOutbox
{
    /// <summary>
    /// Queues a neutral line to this file's person, on this day (where the organisation is) or at the next safe hour after it. Written inside the
    /// caller's act, which has the file open and commits. Refused when the person has not said that texts or e-mails are safe, or has no number
    /// and no address. When how to reach them safely changes before it has left, it ends, and the caller's item stands on Today by itself.
    /// </summary>
    Outcome<RowId> Queue(StaffAct act, OpenFile file, NeutralLine line, DateOnly day);

    /// <summary>Ends a queued message inside the caller's act. What has left has left.</summary>
    Task Cancel(StaffAct act, RowId message);
}

/// <summary>What may leave for somebody's phone or e-mail: these and no other words. Names are for ever.</summary>
public enum NeutralLine
{
    /// <summary>You have a message.</summary>
    Message,

    /// <summary>A reminder for today.</summary>
    Today,

    /// <summary>A reminder for tomorrow.</summary>
    Tomorrow,

    /// <summary>Get in touch when you can.</summary>
    GetInTouch,
}
