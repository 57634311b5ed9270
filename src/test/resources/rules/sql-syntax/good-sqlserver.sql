SELECT [it's], [a]]b'c] FROM [dbo].[my table]
GO
/* /* it's nested */ */
CREATE TABLE #temp (a INT)
GO
