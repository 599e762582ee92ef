namespace SonLa.ServiceDefaults.Problems;

/// <summary>Collects what is wrong with a request, a hundred fields at most, so that a caller mends it in one go.</summary>
public sealed class InputCheck
{
    // A megabyte of unknown members would be answered with twenty megabytes of sentences.
    private const int MostFields = 100;
    private readonly Dictionary<string, List<Say>> _errors = [];

    /// <summary>Notes the sentence against the field unless the condition holds.</summary>
    public InputCheck Require(bool holds, string field, string vi, string en)
    {
        if (!holds)
        {
            if (_errors.TryGetValue(field, out var sentences))
            {
                sentences.Add(new Say(vi, en));
            }
            else if (_errors.Count < MostFields)
            {
                _errors[field] = [new Say(vi, en)];
            }
        }

        return this;
    }

    /// <summary>Notes a missing, blank, too long or NUL-holding text.</summary>
    public InputCheck RequireText(string? value, string field, int maxLength) =>
        Require(!string.IsNullOrWhiteSpace(value), field, "Trường này bắt buộc, hãy nhập nội dung.", "This field is required; enter some text.")
            .LimitText(value, field, maxLength);

    /// <summary>Notes a too long or NUL-holding text; null and blank are fine.</summary>
    public InputCheck LimitText(string? value, string field, int maxLength) =>
        Require((value?.Length ?? 0) <= maxLength, field, $"Tối đa {maxLength} ký tự, hãy rút gọn.", $"At most {maxLength} characters; shorten it.")
            .Require(value?.Contains('\0', StringComparison.Ordinal) is not true, field, "Không được chứa ký tự NUL, hãy bỏ ký tự đó.", "NUL characters are not allowed; remove them.");

    /// <summary>Refuses the request if anything was noted.</summary>
    /// <exception cref="InvalidInputException">Something was noted.</exception>
    public void ThrowIfAny()
    {
        if (_errors.Count > 0)
        {
            throw new InvalidInputException(_errors.ToDictionary(field => field.Key, field => field.Value.ToArray()));
        }
    }
}
