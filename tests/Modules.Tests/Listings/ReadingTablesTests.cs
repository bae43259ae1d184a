using System.Text;
using Parasol.Listings.Reading;

namespace Parasol.Modules.Tests.Listings;

public class ReadingTablesTests
{
    static (CsvTable? Table, Findings Findings) Read(string text, ReadingLimits? limits = null) => Read(Encoding.UTF8.GetBytes(text), limits);

    static (CsvTable? Table, Findings Findings) Read(byte[] bytes, ReadingLimits? limits = null)
    {
        var findings = new Findings();
        var file = SourceFile.OfBytes("t.csv", bytes, findings);
        return (file is null ? null : CsvTable.Read(file, limits ?? ReadingLimits.Ordinary, findings), findings);
    }

    [Fact]
    public void Cells_know_their_line_also_behind_a_cell_of_several_lines()
    {
        var (table, findings) = Read("a,b,c\r\n1,\"two\r\nlines\",x\r\n\r\n2,,y\r\n");

        findings.Faults.ShouldBeEmpty();
        table!.Rows.Count.ShouldBe(2);
        table.Rows[0]["b"].ShouldBe(new Cell("two\nlines", new Spot("t.csv", 2, 2, "b")));
        table.Rows[0]["c"].At.ShouldBe(new Spot("t.csv", 3, 3, "c"));
        table.Rows[1]["c"].At.ShouldBe(new Spot("t.csv", 5, 3, "c"));
        table.Rows[1]["b"].IsEmpty.ShouldBeTrue();
    }

    [Fact]
    public void A_byte_order_mark_and_letter_case_in_names_do_not_matter()
    {
        var (table, _) = Read([0xEF, 0xBB, 0xBF, .. "ID,Name\n1,A"u8]);

        table!.Headers.ShouldBe(["id", "name"]);
        table.Rows.Single().Text("name").ShouldBe("A");
    }

    [Fact]
    public void A_column_without_a_name_is_called_by_its_number()
    {
        var (table, _) = Read("id,,\n1,x,y");

        table!.Rows.Single().Text("column 3").ShouldBe("y");
    }

    [Theory]
    [InlineData("id,name\n1,\"open\n2,B\n", 2)]
    [InlineData("id,name\n1,A\n2,\"B\"x\n", 3)]
    [InlineData("id,name\n1,A\n2,B,C\n", 3)]
    [InlineData("id,name\n1,A\n2\n", 3)]
    [InlineData("id,id\n1,A\n", 1)]
    [InlineData("", 1)]
    public void What_is_no_table_is_refused_where_it_breaks(string text, int line)
    {
        var (_, findings) = Read(text);

        findings.Faults.ShouldHaveSingleItem().At.Line.ShouldBe(line);
    }

    [Fact]
    public void What_is_no_utf_8_is_refused_where_it_breaks()
    {
        var (table, findings) = Read([.. "id,name\n1,Jos"u8, 0xE9, .. "\n"u8]);

        table.ShouldBeNull();
        (findings.Faults.Single().At.Line, findings.Faults.Single().At.Column).ShouldBe((2, 6));
    }

    [Fact]
    public void A_byte_that_no_text_holds_is_refused()
    {
        Read("id\n\0\n").Findings.Faults.ShouldHaveSingleItem().At.Line.ShouldBe(2);
    }

    [Fact]
    public void Limits_hold()
    {
        var limits = new ReadingLimits { Rows = 2, CellLength = 5, Columns = 3 };

        Read("a\n1\n2\n3\n", limits).Findings.Faults.Single().At.Line.ShouldBe(4);
        Read("a\n123456\n", limits).Findings.Faults.Single().At.Line.ShouldBe(2);
        Read("a,b,c,d\n", limits).Findings.Faults.Single().At.Column.ShouldBe(4);
    }

    [Fact]
    public void A_file_of_ten_thousand_faults_gives_a_report_that_ends()
    {
        var (_, findings) = Read("a,b\n" + string.Concat(Enumerable.Repeat("1\n", 10_000)));

        findings.Faults.Count.ShouldBe(500);
    }
}
