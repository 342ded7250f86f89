CASE '${period}' WHEN 'MONTH' THEN strftime(v.window_day, '%Y-%m') WHEN 'QUARTER' THEN year(v.window_day) || '-Q' || quarter(v.window_day)
           ELSE CAST(year(v.window_day) AS TEXT) END
