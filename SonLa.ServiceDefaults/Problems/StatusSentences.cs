namespace SonLa.ServiceDefaults.Problems;

/// <summary>Title and remedy for each status that has no sentence of its own.</summary>
internal static class StatusSentences
{
    private static readonly Dictionary<int, (Say Title, Say Detail)> Sentences = new()
    {
        [400] = (new("Yêu cầu không hợp lệ", "Bad request"), new("Hãy kiểm tra nội dung yêu cầu theo tài liệu API rồi gửi lại.", "Check the request against the API documentation and send it again.")),
        [401] = (new("Chưa đăng nhập", "Not signed in"), new("Hãy đăng nhập lại và gửi kèm mã truy cập còn hạn.", "Sign in again and send an access token that has not expired.")),
        [403] = (new("Không có quyền", "Not permitted"), new("Tài khoản không có quyền làm việc này; hãy liên hệ người quản trị nếu cần.", "This account may not do this; ask an administrator if it should.")),
        [404] = (new("Không tìm thấy", "Not found"), new("Không có nội dung này hoặc bạn không được xem; hãy kiểm tra lại mã.", "It does not exist or is not yours to see; check the identifier.")),
        [405] = (new("Phương thức không được hỗ trợ", "Method not allowed"), new("Hãy dùng phương thức HTTP ghi trong tài liệu API.", "Use an HTTP method named in the API documentation.")),
        [408] = (new("Quá thời gian gửi", "Request timeout"), new("Nội dung gửi lên quá chậm; hãy kiểm tra đường truyền rồi gửi lại.", "The request arrived too slowly; check the connection and send it again.")),
        [409] = (new("Xung đột", "Conflict"), new("Dữ liệu vừa bị thay đổi bởi người khác; hãy tải lại rồi thử lại.", "Someone else has just changed this; load it again and retry.")),
        [412] = (new("Phiên bản đã cũ", "Stale version"), new("Nội dung đã thay đổi kể từ khi bạn tải về; hãy tải lại, xem thay đổi rồi gửi lại với If-Match mới.", "It has changed since you read it; load it again and resend with the new If-Match.")),
        [413] = (new("Nội dung quá lớn", "Body too large"), new("Hãy giảm dung lượng nội dung gửi lên.", "Send a smaller body.")),
        [415] = (new("Kiểu nội dung không được hỗ trợ", "Unsupported media type"), new("Hãy gửi nội dung với Content-Type: application/json.", "Send the body with Content-Type: application/json.")),
        [422] = (new("Không xử lý được", "Unprocessable"), new("Hãy kiểm tra nội dung yêu cầu rồi gửi lại.", "Check the request and send it again.")),
        [428] = (new("Thiếu If-Match", "If-Match required"), new("Hãy gửi kèm tiêu đề If-Match với ETag vừa đọc được.", "Send the header If-Match with the ETag you have read.")),
        [429] = (new("Quá nhiều yêu cầu", "Too many requests"), new("Hãy chờ số giây ghi ở Retry-After rồi thử lại.", "Wait for the seconds given in Retry-After and try again.")),
        [431] = (new("Tiêu đề quá lớn", "Headers too large"), new("Hãy giảm dung lượng các tiêu đề.", "Send smaller headers.")),
        [500] = (new("Lỗi hệ thống", "Internal error"), new("Hệ thống gặp lỗi; hãy báo người quản trị kèm mã theo dõi (traceId).", "Something failed on our side; tell an administrator the traceId.")),
        [503] = (new("Dịch vụ tạm ngừng", "Service unavailable"), new("Dịch vụ đang tạm ngừng; hãy thử lại sau ít giây.", "The service is unavailable for the moment; try again in a few seconds.")),
        [504] = (new("Dịch vụ phản hồi chậm", "Gateway timeout"), new("Dịch vụ không phản hồi kịp; hãy thử lại sau ít giây.", "The service did not answer in time; try again in a few seconds.")),
    };

    internal static (Say Title, Say Detail) For(int status) =>
        Sentences.TryGetValue(status, out var found) ? found : Sentences[status >= 500 ? 500 : 400];
}
