using System.Globalization;

namespace SonLa.Papers;

/// <summary>Days and numbers as an administrative document writes them; not by a culture of the machine, so that a document has the same bytes on every one.</summary>
public static class Written
{
    private static readonly NumberFormatInfo Numbers = new() { NumberDecimalSeparator = ",", NumberGroupSeparator = "." };

    /// <summary>Ngày 05 tháng 4 năm 2024: days below ten and the months 1 and 2 have a nought (Decree 30/2020/NĐ-CP, annex I).</summary>
    public static string LongDay(DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"ngày {day.Day:00} tháng {(day.Month < 3 ? "0" : "")}{day.Month} năm {day.Year}");

    /// <summary>05/04/2024.</summary>
    public static string Day(DateOnly day) => day.ToString("dd'/'MM'/'yyyy", CultureInfo.InvariantCulture);

    /// <summary>1.234,5; nothing where there is no value.</summary>
    public static string Number(decimal? value) => value?.ToString("#,##0.##########", Numbers) ?? "";

    /// <summary>12,50: always two decimals, as ratios are printed; nothing where there is no value.</summary>
    public static string Percent(decimal? value) => value?.ToString("#,##0.00", Numbers) ?? "";

    /// <summary>All the digits of a ratio, 28 at most.</summary>
    public static string Exact(decimal? value) => value?.ToString("0.############################", Numbers) ?? "";
}
