namespace Parasol.Legal.Screening;

/// <summary>How the words of the screens that ship are called on a page: English, keys of their translation. A word that somebody adds to a text shows as it is written.</summary>
internal static class FactWords
{
    public static string Label(string word) => word switch
    {
        FactValue.Yes => "Yes",
        FactValue.No => "No",
        FactValue.Unsure => "Not known",
        "none" => "None",
        "NY" => "New York",
        "OTHER_STATE" => "Another state",
        "FEDERAL" => "A federal court",
        "FAVORABLE" => "In their favour: dismissed, acquitted or declined",
        "VIOLATION" => "A violation",
        "DWAI" => "Driving while ability impaired",
        "MISDEMEANOR" => "A misdemeanor",
        "FELONY" => "A felony",
        "PL_240_37" => "Loitering for prostitution (Penal Law 240.37)",
        "MARIHUANA_REPEALED" => "Marihuana, of the law that was repealed",
        "LOITER_EXCLUDED" => "Another loitering violation that is not sealed",
        "SEX_OFFENSE" => "A sex offence under the Correction Law",
        "ART_130" => "Penal Law article 130",
        "ART_263" => "Penal Law article 263",
        "FEL_125" => "A felony of article 125",
        "VIOLENT_FELONY" => "A violent felony",
        "CLASS_A" => "A class A felony",
        "ART_220" => "Drugs, article 220",
        "US_CITIZEN" => "A citizen",
        "LPR" => "A green card",
        "OTHER" => "Something else",
        "REPORTED" => "It was reported",
        "WILLING" => "They would",
        "UNWILLING" => "They would not",
        "SPOUSE" => "Husband or wife",
        "CHILD" => "Child",
        "FORMER_SPOUSE" => "Former husband or wife",
        "PARENT_OF_ABUSER" => "Parent",
        "USC" => "Citizenship",
        "NEITHER" => "Neither",
        _ => word,
    };
}
