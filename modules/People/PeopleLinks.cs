using Parasol.Kernel;

namespace Parasol.People;

/// <summary>The addresses of People's pages.</summary>
static class PeopleLinks
{
    /// <summary>The public front page.</summary>
    public const string Front = "/";

    /// <summary>Setting up a new instance.</summary>
    public const string SetUp = "/setup";

    /// <summary>Signing in.</summary>
    public const string SignIn = "/sign-in";

    /// <summary>Signing out, here or everywhere.</summary>
    public const string SignOut = "/sign-out";

    /// <summary>What was done in a program.</summary>
    public static string WhatWasDone(ProgramId program) => $"/programs/{program.Value}/audit";

    /// <summary>Signing everybody out at once, and shutting the doors.</summary>
    public const string SealNow = "/seal-now";

    /// <summary>What to do when somebody comes to search.</summary>
    public const string Raid = "/raid";

    /// <summary>Its two lists.</summary>
    public const string RaidSheet = "/raid/lists";

    /// <summary>Opening them again, two people one after the other.</summary>
    public const string OpenAgain = "/open-again";

    /// <summary>A passphrase that looks like signing in, and seals.</summary>
    public const string SecondPassphrase = "/settings/second";

    /// <summary>Using an invitation.</summary>
    public const string Join = "/join";

    /// <summary>Colleagues.</summary>
    public const string Team = "/team";

    /// <summary>Inviting somebody new.</summary>
    public const string Invite = "/team/invite";

    /// <summary>The programs.</summary>
    public const string Programs = "/programs";

    /// <summary>A new program.</summary>
    public const string NewProgram = "/programs/new";

    /// <summary>One's own settings, and the way to the organisation's.</summary>
    public const string Settings = "/settings";

    /// <summary>What the organisation says about itself.</summary>
    public const string OrganisationSettings = "/settings/organisation";

    /// <summary>To whom each key is sealed.</summary>
    public const string Walls = "/settings/walls";

    /// <summary>Printed kits that bring back what nobody can open any more.</summary>
    public const string Kits = "/settings/kits";

    /// <summary>Using two of them.</summary>
    public const string UseKits = "/settings/kits/use";

    /// <summary>The organisation's own words.</summary>
    public const string Words = "/settings/words";

    /// <summary>A colleague: their programs, and granting more.</summary>
    public static string Colleague(StaffId staff) => $"{Team}/{staff.Value:D}";

    /// <summary>A new invitation for somebody who is known already.</summary>
    public static string InviteAgain(StaffId staff) => $"{Team}/{staff.Value:D}/invite";

    /// <summary>Ending a colleague's access.</summary>
    public static string Disable(StaffId staff) => $"{Team}/{staff.Value:D}/disable";

    /// <summary>Taking a colleague out of a program.</summary>
    public static string TakeOut(StaffId staff, ProgramId program) => $"{Team}/{staff.Value:D}/take-out/{program.Value:D}";

    /// <summary>A program's settings.</summary>
    public static string Program(ProgramId program) => $"{Programs}/{program.Value:D}";
}
